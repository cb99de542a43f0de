-- Documents of an event; adopted in a session; that a delegation or organization sponsors or voted on; with clauses that rest on
-- a statement or make the same point as a document: names, and how many there are in all. $1 to $3 are the collection of the resource referred to,
-- its event's id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'events/' || event_id || '/documents/' || id FROM documents WHERE $1 = 'events' AND event_id = $2
  UNION
  SELECT 'events/' || event_id || '/documents/' || document_id FROM document_adoptions
  WHERE $1 = 'sessions' AND event_id = $2 AND session_id = $3
  UNION
  SELECT 'events/' || event_id || '/documents/' || document_id FROM document_votes
  WHERE $1 = 'delegations' AND event_id = $2 AND delegation_id = $3
  UNION
  SELECT 'events/' || event_id || '/documents/' || document_id FROM document_sponsors
  WHERE $1 = 'delegations' AND event_id = $2 AND delegation_id = $3
  UNION
  SELECT 'events/' || event_id || '/documents/' || document_id FROM document_sponsors
  WHERE $1 = 'organizations' AND organization_id = $3
  UNION
  SELECT 'events/' || event_id || '/documents/' || document_id FROM document_clause_statements
  WHERE $1 = 'statements' AND event_id = $2 AND statement_id = $3
  UNION
  SELECT 'events/' || event_id || '/documents/' || document_id FROM document_earlier_points
  WHERE $1 = 'documents' AND to_event_id = $2 AND to_document_id = $3
) AS referring (name)
ORDER BY name
LIMIT $4

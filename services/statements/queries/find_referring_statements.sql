-- Statements of an event, made in a session or for a delegation, or that take up a statement: names, and how many there are in all. $1 to $3 are the collection of the resource referred to,
-- its event's id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'events/' || event_id || '/statements/' || id FROM statements WHERE $1 = 'events' AND event_id = $2
  UNION
  SELECT 'events/' || event_id || '/statements/' || id FROM statements
  WHERE $1 = 'sessions' AND event_id = $2 AND session_id = $3
  UNION
  SELECT 'events/' || event_id || '/statements/' || id FROM statements
  WHERE $1 = 'delegations' AND event_id = $2 AND delegation_id = $3
  UNION
  SELECT 'events/' || event_id || '/statements/' || statement_id FROM statement_relations
  WHERE $1 = 'statements' AND event_id = $2 AND to_statement_id = $3
) AS referring (name)
ORDER BY name
LIMIT $4

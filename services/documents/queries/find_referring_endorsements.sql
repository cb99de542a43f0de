-- Endorsements by an organization or a delegation, of a document: names, and how many there are in all. $1 to $3 are the collection of the resource referred to,
-- its event's id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'events/' || event_id || '/documents/' || document_id || '/endorsements/' || id FROM endorsements
  WHERE $1 = 'organizations' AND organization_id = $3
  UNION
  SELECT 'events/' || event_id || '/documents/' || document_id || '/endorsements/' || id FROM endorsements
  WHERE $1 = 'delegations' AND event_id = $2 AND delegation_id = $3
) AS referring (name)
ORDER BY name
LIMIT $4

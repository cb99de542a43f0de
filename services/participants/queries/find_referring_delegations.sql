-- Delegations of an event, or sent by an organization: names, and how many there are in all. $1 to $3 are the collection of the resource referred to,
-- its event's id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'events/' || event_id || '/delegations/' || id FROM delegations WHERE $1 = 'events' AND event_id = $2
  UNION
  SELECT 'events/' || event_id || '/delegations/' || id FROM delegations
  WHERE $1 = 'organizations' AND organization_id = $3
) AS referring (name)
ORDER BY name
LIMIT $4

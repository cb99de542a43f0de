-- Checkpoints of an event: names, and how many there are in all. $1 to $3 are the collection of the resource referred to,
-- its event's id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'events/' || event_id || '/checkpoints/' || id FROM checkpoints WHERE $1 = 'events' AND event_id = $2
  AND $3::text IS NOT NULL
) AS referring (name)
ORDER BY name
LIMIT $4

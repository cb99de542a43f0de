-- Check-ins at a checkpoint: names, and how many there are in all. $1 to $3 are the collection of the resource referred to,
-- its event's id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'events/' || event_id || '/checkIns/' || id FROM check_ins
  WHERE $1 = 'checkpoints' AND event_id = $2 AND checkpoint_id = $3
) AS referring (name)
ORDER BY name
LIMIT $4

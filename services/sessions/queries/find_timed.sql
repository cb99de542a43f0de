-- Sessions of event $1 that have a time: names, and how many there are in all; at most $2.
SELECT 'events/' || event_id || '/sessions/' || id, count(*) OVER ()
FROM sessions WHERE event_id = $1 AND during IS NOT NULL
ORDER BY id
LIMIT $2

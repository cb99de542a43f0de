-- Sessions of event $1 that are under way: names, and how many there are in all; at most $2.
SELECT 'events/' || event_id || '/sessions/' || id, count(*) OVER ()
FROM sessions WHERE event_id = $1 AND state IN (2, 3)
ORDER BY id
LIMIT $2

-- Documents of event $1 that are neither adopted nor given up: names, and how many there are in
-- total; at most $2.
SELECT 'events/' || event_id || '/documents/' || id, count(*) OVER ()
FROM documents WHERE event_id = $1 AND state IN ({documents/undecided_states})
ORDER BY id
LIMIT $2

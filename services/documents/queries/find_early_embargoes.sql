-- Documents of event $1, neither adopted nor given up, whose embargo ends before $2: names, and how
-- many there are in total; at most $3.
SELECT 'events/' || event_id || '/documents/' || id, count(*) OVER ()
FROM documents WHERE event_id = $1 AND state IN ({documents/undecided_states}) AND embargo_time < $2::timestamptz
ORDER BY id
LIMIT $3

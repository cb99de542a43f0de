-- Documents of event $1 with an embargo that still matters: none of a decided one that is over: names, and how many there are in all; at most $2.
SELECT 'events/' || event_id || '/documents/' || id, count(*) OVER ()
FROM documents WHERE event_id = $1 AND embargo_time IS NOT NULL AND
  (state IN ({documents/undecided_states}) OR embargo_time > statement_timestamp())
ORDER BY id
LIMIT $2

-- Documents of event $1 with an embargo that still matters, that is, unless they are adopted or
-- given up and the embargo is over: names, and how many there are in total; at most $2.
SELECT 'events/' || event_id || '/documents/' || id, count(*) OVER ()
FROM documents WHERE event_id = $1 AND embargo_time IS NOT NULL AND
  (state IN ({documents/undecided_states}) OR embargo_time > statement_timestamp())
ORDER BY id
LIMIT $2

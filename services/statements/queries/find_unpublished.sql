-- Statements of event $1 that are not published: names, and how many there are in all; at most $2.
SELECT 'events/' || event_id || '/statements/' || id, count(*) OVER ()
FROM statements WHERE event_id = $1 AND state IN ({statements/unpublished_states})
ORDER BY id
LIMIT $2

-- Sessions of event $1 that are under way: names, and how many there are in all; at most $2.
SELECT 'events/' || event_id || '/sessions/' || id, count(*) OVER ()
FROM sessions WHERE event_id = $1 AND state IN ({Session.STATE_LIVE, STATE_SUSPENDED})
ORDER BY id
LIMIT $2

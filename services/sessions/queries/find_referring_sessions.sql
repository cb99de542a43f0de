-- Sessions of an event, in a room (cancelled ones are in none), or parts of a session: names, and
-- how many there are in total. $1 to $3 are the collection of the resource referred to, its event's
-- id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'events/' || event_id || '/sessions/' || id FROM sessions WHERE $1 = 'events' AND event_id = $2
  UNION
  SELECT 'events/' || event_id || '/sessions/' || id FROM sessions
  WHERE $1 = 'rooms' AND event_id = $2 AND room_id = $3 AND state <> {Session.STATE_CANCELLED}
  UNION
  SELECT 'events/' || event_id || '/sessions/' || id FROM sessions
  WHERE $1 = 'sessions' AND event_id = $2 AND parent_id = $3
) AS referring (name)
ORDER BY name
LIMIT $4

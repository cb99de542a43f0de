-- Sessions of event $1, not cancelled, that are not within $2 to $3: names, and how many there are
-- in total; at most $4.
SELECT 'events/' || event_id || '/sessions/' || id, count(*) OVER ()
FROM sessions WHERE event_id = $1 AND during IS NOT NULL AND state <> {Session.STATE_CANCELLED}
  AND NOT during <@ tstzrange($2::timestamptz, $3::timestamptz)
ORDER BY id
LIMIT $4

-- The other session, with the same parent $4 or without one, that holds room $3 at some time from
-- $5 to $6. Parts of a session hold the room within their parent.
SELECT id FROM sessions
WHERE event_id = $1 AND id <> $2 AND room_id = $3 AND coalesce(parent_id, '') = $4
  AND during && tstzrange($5::timestamptz, $6::timestamptz) AND state <> {Session.STATE_CANCELLED}
ORDER BY lower(during), id
LIMIT 1

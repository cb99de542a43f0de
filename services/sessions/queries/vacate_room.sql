-- Removes room $2 from cancelled sessions and all of their parts.
UPDATE sessions SET room_id = NULL, update_time = clock_timestamp(), version = version + 1
WHERE event_id = $1 AND room_id = $2 AND state = {Session.STATE_CANCELLED}
RETURNING id

-- Removes the room before the time: children with their own time may not be in a room if their
-- parent has no time.
UPDATE sessions SET room_id = NULL WHERE event_id = $1 AND id = $2

-- The room goes before the time: children that keep their own time may not be in a room of a parent without one.
UPDATE sessions SET room_id = NULL WHERE event_id = $1 AND id = $2

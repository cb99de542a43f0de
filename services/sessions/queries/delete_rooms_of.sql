DELETE FROM rooms WHERE event_id = $1 RETURNING id

SELECT 1 FROM sessions WHERE event_id = $1 AND id = $2

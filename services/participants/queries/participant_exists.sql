SELECT 1 FROM participants WHERE event_id = $1 AND id = $2

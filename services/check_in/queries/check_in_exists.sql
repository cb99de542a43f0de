SELECT 1 FROM check_ins WHERE event_id = $1 AND id = $2

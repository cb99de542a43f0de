SELECT 1 FROM check_ins WHERE event_id = $1 AND checkpoint_id = $2 LIMIT 1

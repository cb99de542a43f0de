SELECT id FROM check_ins WHERE event_id = $1 ORDER BY id

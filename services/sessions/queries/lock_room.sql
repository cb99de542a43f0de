SELECT r.create_time, r.update_time, r.version, r.event_id, r.id, r.detail
FROM rooms r WHERE r.event_id = $1 AND r.id = $2 FOR NO KEY UPDATE

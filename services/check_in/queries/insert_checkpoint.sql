INSERT INTO checkpoints (event_id, id, title, names, admits, detail) VALUES ($1, $2, $3, $4, $5, $6)
RETURNING create_time, update_time, version

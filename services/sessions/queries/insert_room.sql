INSERT INTO rooms (event_id, id, title, names, detail) VALUES ($1, $2, $3, $4, $5)
RETURNING create_time, update_time, version

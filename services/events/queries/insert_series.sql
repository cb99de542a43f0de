INSERT INTO series (id, title, names, detail) VALUES ($1, $2, $3, $4)
RETURNING create_time, update_time, version

INSERT INTO series (id, title, names, detail) VALUES ($1, $2, $3, $4)
RETURNING (extract(epoch FROM create_time) * 1000000)::bigint, (extract(epoch FROM update_time) * 1000000)::bigint, version

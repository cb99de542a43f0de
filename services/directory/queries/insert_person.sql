INSERT INTO people (id, title, names, detail, create_time, update_time)
SELECT $1, $2, $3, $4, now, now FROM clock_timestamp() AS now
RETURNING (extract(epoch FROM create_time) * 1000000)::bigint, (extract(epoch FROM update_time) * 1000000)::bigint, version

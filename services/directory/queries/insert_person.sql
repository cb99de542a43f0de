INSERT INTO people (id, title, names, detail, create_time, update_time)
SELECT $1, $2, $3, $4, now, now FROM clock_timestamp() AS now
RETURNING create_time, update_time, version

UPDATE checkpoints
SET title = $3, names = $4, admits = $5, detail = $6, update_time = clock_timestamp(), version = version + 1
WHERE event_id = $1 AND id = $2
RETURNING create_time, update_time, version

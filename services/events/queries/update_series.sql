UPDATE series SET title = $2, names = $3, detail = $4, update_time = clock_timestamp(), version = version + 1
WHERE id = $1
RETURNING create_time, update_time, version

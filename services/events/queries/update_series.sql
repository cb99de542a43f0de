UPDATE series SET title = $2, names = $3, detail = $4, update_time = clock_timestamp(), version = version + 1
WHERE id = $1
RETURNING (extract(epoch FROM create_time) * 1000000)::bigint, (extract(epoch FROM update_time) * 1000000)::bigint, version

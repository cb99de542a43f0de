SELECT (extract(epoch FROM create_time) * 1000000)::bigint, (extract(epoch FROM update_time) * 1000000)::bigint, version,
       id, detail
FROM people WHERE id = $1 FOR NO KEY UPDATE

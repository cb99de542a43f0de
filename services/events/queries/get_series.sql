SELECT (extract(epoch FROM s.create_time) * 1000000)::bigint, (extract(epoch FROM s.update_time) * 1000000)::bigint,
       s.version, s.id, s.detail
FROM series s WHERE s.id = $1

SELECT s.create_time, s.update_time, s.version, s.id, s.detail
FROM series s WHERE s.id = $1

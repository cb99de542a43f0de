INSERT INTO api_keys (id, title, secret_hash, expire_time, created_by)
VALUES ($1, $2, $3, (to_timestamp($4::bigint / 1000000) + $4::bigint % 1000000 * interval '1 microsecond'), $5)

INSERT INTO api_keys (id, title, secret_hash, expire_time, created_by)
VALUES ($1, $2, $3, $4, $5)

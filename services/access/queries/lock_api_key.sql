SELECT k.id, k.title, k.expire_time, k.revoke_time,
       CASE WHEN k.revoke_time IS NOT NULL THEN 2 WHEN k.expire_time <= clock_timestamp() THEN 3 ELSE 1 END,
       k.created_by, k.create_time, k.version
FROM api_keys k WHERE k.id = $1 FOR NO KEY UPDATE

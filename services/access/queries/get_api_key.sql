SELECT k.id, k.title, (extract(epoch FROM k.expire_time) * 1000000)::bigint,
       (extract(epoch FROM k.revoke_time) * 1000000)::bigint,
       CASE WHEN k.revoke_time IS NOT NULL THEN 2 WHEN k.expire_time <= clock_timestamp() THEN 3 ELSE 1 END,
       k.created_by, (extract(epoch FROM k.create_time) * 1000000)::bigint, k.version
FROM api_keys k WHERE k.id = $1

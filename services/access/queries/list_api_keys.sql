SELECT k.id, k.title, k.expire_micros, k.revoke_micros, k.state, k.created_by, k.create_micros, k.version /*keys*/
FROM (SELECT *, (extract(epoch FROM expire_time) * 1000000)::bigint AS expire_micros,
             (extract(epoch FROM revoke_time) * 1000000)::bigint AS revoke_micros,
             (extract(epoch FROM create_time) * 1000000)::bigint AS create_micros,
             CASE WHEN revoke_time IS NOT NULL THEN 2 WHEN expire_time <= clock_timestamp() THEN 3 ELSE 1 END AS state
      FROM api_keys) k
WHERE /*where*/ TRUE
ORDER BY /*order*/ k.id
LIMIT /*limit*/ 50

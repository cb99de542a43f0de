SELECT (extract(epoch FROM e.create_time) * 1000000)::bigint, (extract(epoch FROM e.update_time) * 1000000)::bigint,
       e.version, e.id, e.state, e.was_public, e.detail, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint /*keys*/
FROM events e
WHERE /*where*/ TRUE
ORDER BY /*order*/ e.id
LIMIT /*limit*/ 50

SELECT (extract(epoch FROM p.create_time) * 1000000)::bigint, (extract(epoch FROM p.update_time) * 1000000)::bigint,
       p.version, p.id, p.detail /*keys*/
FROM people p
WHERE /*where*/ TRUE
ORDER BY /*order*/ p.id
LIMIT /*limit*/ 50

SELECT (extract(epoch FROM o.create_time) * 1000000)::bigint, (extract(epoch FROM o.update_time) * 1000000)::bigint,
       o.version, o.id, o.kind, o.parent_id, o.region_code, o.detail /*keys*/
FROM organizations o
WHERE /*where*/ TRUE
ORDER BY /*order*/ o.id
LIMIT /*limit*/ 50

SELECT o.create_time, o.update_time, o.version, o.id, o.kind, o.parent_id, o.region_code, o.detail /*keys*/
FROM organizations o
WHERE /*where*/ TRUE
ORDER BY /*order*/ o.id
LIMIT /*limit*/ 50

SELECT b.id, b.principal, b.role, b.scope, b.person_id, b.created_by, b.create_time, b.version /*keys*/
FROM role_bindings b
WHERE /*where*/ TRUE
ORDER BY /*order*/ b.id
LIMIT /*limit*/ 50

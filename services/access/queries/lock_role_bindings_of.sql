SELECT b.id, b.principal, b.role, b.scope, b.person_id, b.created_by, b.create_time, b.version
FROM role_bindings b WHERE b.person_id = $1 ORDER BY b.id FOR NO KEY UPDATE

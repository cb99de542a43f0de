UPDATE role_bindings b SET person_id = $2, version = b.version + 1 WHERE b.id = $1
RETURNING b.id, b.principal, b.role, b.scope, b.person_id, b.created_by, b.create_time, b.version

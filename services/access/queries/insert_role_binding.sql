INSERT INTO role_bindings (id, principal, role, scope, person_id, created_by) VALUES ($1, $2, $3, $4, $5, $6)

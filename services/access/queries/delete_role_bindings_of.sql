DELETE FROM role_bindings WHERE scope = $1 OR starts_with(scope, $1 || '/') RETURNING id

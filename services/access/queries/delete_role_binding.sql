DELETE FROM role_bindings WHERE id = $1

UPDATE api_keys SET revoke_time = clock_timestamp(), version = version + 1 WHERE id = $1

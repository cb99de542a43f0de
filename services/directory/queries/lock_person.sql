SELECT create_time, update_time, version, id, detail
FROM people WHERE id = $1 FOR NO KEY UPDATE

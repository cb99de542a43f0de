UPDATE imports SET detail = $3 WHERE event_id = $1 AND id = $2

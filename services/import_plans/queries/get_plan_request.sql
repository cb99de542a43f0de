SELECT request FROM imports WHERE event_id = $1 AND id = $2

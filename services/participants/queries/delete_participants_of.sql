DELETE FROM participants WHERE event_id = $1 RETURNING id

DELETE FROM sessions WHERE event_id = $1 RETURNING id

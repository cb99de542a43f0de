DELETE FROM sessions WHERE event_id = $1 AND id = $2

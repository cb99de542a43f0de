DELETE FROM badges WHERE event_id = $1 RETURNING id

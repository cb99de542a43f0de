DELETE FROM statements WHERE event_id = $1 RETURNING id

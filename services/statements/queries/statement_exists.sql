SELECT 1 FROM statements WHERE event_id = $1 AND id = $2

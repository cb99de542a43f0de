SELECT 1 FROM documents WHERE event_id = $1 AND id = $2

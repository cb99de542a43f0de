-- A statement of its own: what is read after it is what the holder of the lock left.
SELECT 1 FROM documents WHERE event_id = $1 AND id = $2 FOR NO KEY UPDATE

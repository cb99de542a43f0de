-- A statement of its own, so that later statements see what the last holder of the lock committed.
SELECT 1 FROM participants WHERE event_id = $1 AND id = $2 FOR NO KEY UPDATE

-- Keeps out those who check in there (lock_checkpoints.sql) and those who change it.
SELECT c.create_time, c.update_time, c.version, c.event_id, c.id, c.admits, c.detail
FROM checkpoints c WHERE c.event_id = $1 AND c.id = $2 FOR UPDATE

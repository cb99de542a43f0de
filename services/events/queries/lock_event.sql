-- Blocks other writers of the event, but not new references to it.
SELECT e.create_time, e.update_time, e.version, e.id, e.state, e.was_public, e.detail, clock_timestamp()
FROM events e WHERE e.id = $1 FOR NO KEY UPDATE

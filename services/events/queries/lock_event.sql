-- Blocks other writers of the event, not those who refer to it.
SELECT (extract(epoch FROM e.create_time) * 1000000)::bigint, (extract(epoch FROM e.update_time) * 1000000)::bigint,
       e.version, e.id, e.state, e.was_public, e.detail, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
FROM events e WHERE e.id = $1 FOR NO KEY UPDATE

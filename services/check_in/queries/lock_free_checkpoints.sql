-- Like lock_checkpoints.sql, without those that others hold.
SELECT c.event_id, c.id, e.state, c.admits, clock_timestamp()
FROM unnest($1::text[], $2::text[]) AS g (event_id, id)
JOIN checkpoints c ON c.event_id = g.event_id AND c.id = g.id
JOIN events e ON e.id = c.event_id
ORDER BY c.event_id, c.id
FOR NO KEY UPDATE OF c SKIP LOCKED FOR SHARE OF e SKIP LOCKED

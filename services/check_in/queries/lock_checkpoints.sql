-- The checkpoints of events $1 with ids $2, each once: nobody records anything there meanwhile, nor changes them, and no
-- step of their events comes in between. In the order of their names.
SELECT c.event_id, c.id, e.state, c.admits, clock_timestamp()
FROM unnest($1::text[], $2::text[]) AS g (event_id, id)
JOIN checkpoints c ON c.event_id = g.event_id AND c.id = g.id
JOIN events e ON e.id = c.event_id
ORDER BY c.event_id, c.id
FOR NO KEY UPDATE OF c FOR SHARE OF e

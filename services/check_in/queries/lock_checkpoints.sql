-- Locks the checkpoints of events $1 with ids $2, ordered by name, so that meanwhile no other
-- transaction records check-ins there or changes them, and their events take no step.
SELECT c.event_id, c.id, e.state, c.admits, clock_timestamp()
FROM unnest($1::text[], $2::text[]) AS g (event_id, id)
JOIN checkpoints c ON c.event_id = g.event_id AND c.id = g.id
JOIN events e ON e.id = c.event_id
ORDER BY c.event_id, c.id
FOR NO KEY UPDATE OF c FOR SHARE OF e

-- Of the checkpoints of events $1 with ids $2 that exist: which transaction locked them last.
SELECT c.event_id, c.id, c.xmax::text
FROM unnest($1::text[], $2::text[]) AS g (event_id, id)
JOIN checkpoints c ON c.event_id = g.event_id AND c.id = g.id

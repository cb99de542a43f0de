-- Of the statements named $1, those that there are: position from 1, state, when the embargo ends, if there is one, the
-- time now, whether of a public event.
SELECT g.position, s.state, s.embargo_time, statement_timestamp(), e.was_public
FROM unnest($1::text[]) WITH ORDINALITY AS g (name, position)
JOIN statements s ON s.event_id = split_part(g.name, '/', 2) AND s.id = split_part(g.name, '/', 4)
JOIN events e ON e.id = s.event_id

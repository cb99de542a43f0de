-- The existing ones of the statements $1: position from 1, state, end of the embargo, if any, the
-- time now, whether the event is public.
SELECT g.position, s.state, s.embargo_time, statement_timestamp(), e.was_public
FROM unnest($1::text[]) WITH ORDINALITY AS g (name, position)
JOIN statements s ON s.event_id = split_part(g.name, '/', 2) AND s.id = split_part(g.name, '/', 4)
JOIN events e ON e.id = s.event_id

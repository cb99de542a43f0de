-- Facts about people $1, for a caller who is staff everywhere ($3) or of events $4: position from
-- 0, the record if the caller may see contact data, and the latest event other than $2 of which the
-- caller is staff, with the participation in it. Each look-up is lateral with a limit, so that it
-- uses an index.
SELECT g.position - 1, p.detail, l.title, l.detail
FROM unnest($1::text[]) WITH ORDINALITY AS g (id, position)
LEFT JOIN LATERAL (SELECT detail FROM people WHERE id = g.id AND $3::boolean LIMIT 1) p ON true
LEFT JOIN LATERAL (
  SELECT e.title, o.detail
  FROM participants o JOIN events e ON e.id = o.event_id
  WHERE o.person_id = g.id AND o.event_id <> $2
    AND o.state IN ({Participant.STATE_PENDING, STATE_WAITLISTED, STATE_CONFIRMED}) AND ($3
        OR o.event_id = ANY ($4::text[]))
  ORDER BY e.start_key DESC, o.event_id LIMIT 1) l ON true

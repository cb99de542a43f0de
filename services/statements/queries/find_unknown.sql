-- Position, from 1, of the first of the names $1 that is not an existing participant, delegation,
-- session or statement. VOIDED participants cannot be referred to.
SELECT g.position
FROM (SELECT position, split_part(name, '/', 2) AS event_id, split_part(name, '/', 3) AS kind,
             split_part(name, '/', 4) AS id
      FROM unnest($1::text[]) WITH ORDINALITY AS n (name, position)) g
WHERE NOT CASE g.kind
  WHEN 'participants' THEN EXISTS (
    SELECT FROM participants p WHERE p.event_id = g.event_id AND p.id = g.id
        AND p.state <> {Participant.STATE_VOIDED})
  WHEN 'delegations' THEN EXISTS (SELECT FROM delegations d WHERE d.event_id = g.event_id AND d.id = g.id)
  WHEN 'sessions' THEN EXISTS (SELECT FROM sessions s WHERE s.event_id = g.event_id AND s.id = g.id)
  WHEN 'statements' THEN EXISTS (SELECT FROM statements s WHERE s.event_id = g.event_id AND s.id = g.id)
  ELSE false
END
ORDER BY g.position
LIMIT 1

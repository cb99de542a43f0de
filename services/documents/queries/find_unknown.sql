-- Position, from 1, of the first of the names $1 that is no delegation, participant, session or statement.
SELECT g.position
FROM (SELECT split_part(name, '/', 2) AS event_id, split_part(name, '/', 3) AS kind, split_part(name, '/', 4) AS id,
             position
      FROM unnest($1::text[]) WITH ORDINALITY AS n (name, position)) g
WHERE NOT EXISTS (
  SELECT FROM delegations x WHERE g.kind = 'delegations' AND x.event_id = g.event_id AND x.id = g.id
  UNION ALL
  SELECT FROM participants x WHERE g.kind = 'participants' AND x.event_id = g.event_id AND x.id = g.id
  UNION ALL
  SELECT FROM sessions x WHERE g.kind = 'sessions' AND x.event_id = g.event_id AND x.id = g.id
  UNION ALL
  SELECT FROM statements x WHERE g.kind = 'statements' AND x.event_id = g.event_id AND x.id = g.id
)
ORDER BY g.position
LIMIT 1

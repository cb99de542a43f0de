-- Participants of event $1 whom rows may mean, by their ids $2, external ids $3, people $4 and names $5: position from 0,
-- how (1 id, 2 external id, 3 person, 4 name), id. Each look-up is lateral with a limit, so that it goes by index.
WITH given AS (
  SELECT id, external_id, person_id, name, position - 1 AS position
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY
    AS g (id, external_id, person_id, name, position)
)
SELECT g.position, 1, p.id
FROM given g CROSS JOIN LATERAL (
  SELECT p.id FROM participants p WHERE p.event_id = $1 AND p.id = g.id LIMIT 1) p
WHERE g.id IS NOT NULL
UNION ALL
SELECT g.position, 2, p.id
FROM given g CROSS JOIN LATERAL (
  SELECT p.id FROM participants p
  WHERE p.event_id = $1 AND p.external_id = g.external_id AND p.state IN (1, 2, 3, 4) LIMIT 1) p
WHERE g.external_id IS NOT NULL
UNION ALL
SELECT g.position, 3, p.id
FROM given g CROSS JOIN LATERAL (
  SELECT p.id FROM participants p
  WHERE p.event_id = $1 AND p.person_id = g.person_id AND p.state IN (1, 2, 3, 4) LIMIT 1) p
WHERE g.person_id IS NOT NULL
UNION ALL
SELECT g.position, 4, p.id
FROM given g CROSS JOIN LATERAL (
  SELECT p.id FROM participants p
  WHERE p.event_id = $1 AND p.display_name = g.name AND p.state IN (1, 2, 3, 4, 8) LIMIT 5) p
WHERE g.name IS NOT NULL
ORDER BY 1, 2, 3

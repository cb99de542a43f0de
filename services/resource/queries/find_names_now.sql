-- For each of the names $1 of people and organizations that exists or was merged: the name, and the
-- current name.
WITH RECURSIVE line (name, kind, id, steps) AS (
  SELECT DISTINCT g.name, split_part(g.name, '/', 1), split_part(g.name, '/', 2) COLLATE "C", 0
  FROM unnest($1::text[]) AS g (name)
  WHERE g.name = split_part(g.name, '/', 1) || '/' || split_part(g.name, '/', 2)
  UNION ALL
  SELECT l.name, l.kind, m.into_id, l.steps + 1
  FROM line l CROSS JOIN LATERAL (
    SELECT p.into_id FROM merged_people p WHERE l.kind = 'people' AND p.id = l.id
    UNION ALL
    SELECT o.into_id FROM merged_organizations o WHERE l.kind = 'organizations' AND o.id = l.id
    LIMIT 1) m
  WHERE l.steps < 100
)
SELECT l.name, l.kind || '/' || l.id
FROM line l
WHERE l.kind = 'people' AND EXISTS (SELECT FROM people p WHERE p.id = l.id)
   OR l.kind = 'organizations' AND EXISTS (SELECT FROM organizations o WHERE o.id = l.id)

-- People who have the given keys: $1 the query, $2 its keys, $3 their weights. Returns the best $4
-- of each query, with their names and those of the organizations where they have offices. A key
-- that very many people have is weak evidence, so only some of them are read: $5 times the key's
-- weight.
WITH hits AS (
  SELECT q.query, k.person_id, sum(q.weight) AS weight
  FROM unnest($1::integer[], $2::bigint[], $3::integer[]) AS q (query, key, weight)
  CROSS JOIN LATERAL (SELECT person_id FROM person_keys WHERE key = q.key LIMIT q.weight * $5) k
  GROUP BY q.query, k.person_id
), best AS (
  SELECT query, person_id, row_number() OVER (PARTITION BY query ORDER BY weight DESC, person_id) AS place
  FROM hits
)
SELECT b.query, p.id, p.title, p.folded, o.titles, o.folded
FROM best b
CROSS JOIN LATERAL (SELECT id, title, folded FROM people WHERE id = b.person_id OFFSET 0) p
CROSS JOIN LATERAL (
  SELECT string_agg(n.title, E'\n' ORDER BY f.ordinal) AS titles, string_agg(n.folded, '' ORDER BY f.ordinal) AS folded
  FROM person_offices f JOIN organizations n ON n.id = f.organization_id
  WHERE f.person_id = b.person_id) o
WHERE b.place <= $4

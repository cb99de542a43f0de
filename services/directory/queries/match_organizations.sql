-- Organizations that have the given keys, as in match_people.sql.
WITH hits AS (
  SELECT q.query, k.organization_id, sum(q.weight) AS weight
  FROM unnest($1::integer[], $2::bigint[], $3::integer[]) AS q (query, key, weight)
  CROSS JOIN LATERAL (SELECT organization_id FROM organization_keys WHERE key = q.key LIMIT q.weight * $5) k
  GROUP BY q.query, k.organization_id
), best AS (
  SELECT query, organization_id, row_number() OVER (PARTITION BY query ORDER BY weight DESC, organization_id) AS place
  FROM hits
)
SELECT b.query, o.id, o.title, o.folded
FROM best b
CROSS JOIN LATERAL (SELECT id, title, folded FROM organizations WHERE id = b.organization_id OFFSET 0) o
WHERE b.place <= $4

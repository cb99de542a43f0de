-- The person that $1 was merged into, after all further merges.
WITH RECURSIVE line (id, steps) AS (
  SELECT into_id, 1 FROM merged_people WHERE id = $1
  UNION ALL
  SELECT m.into_id, steps + 1 FROM line JOIN merged_people m USING (id) WHERE steps < 100
)
SELECT id FROM line ORDER BY steps DESC LIMIT 1

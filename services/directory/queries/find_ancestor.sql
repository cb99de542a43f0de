-- A row if $2 is $1 or an ancestor of it.
WITH RECURSIVE line (id) AS (
  SELECT $1::text COLLATE "C"
  UNION
  SELECT o.parent_id FROM line JOIN organizations o USING (id) WHERE o.parent_id IS NOT NULL
)
SELECT 1 FROM line WHERE id = $2

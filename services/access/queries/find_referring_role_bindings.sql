-- Role bindings of a person: names, and how many there are in all. $1 to $3 are the collection of the resource referred to,
-- its event's id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'roleBindings/' || id FROM role_bindings WHERE $1 = 'people' AND $2 = '' AND person_id = $3
) AS referring (name)
ORDER BY name
LIMIT $4

-- Organizations that are a part of one: names, and how many there are in all. $1 to $3 are the collection of the resource referred to,
-- its event's id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'organizations/' || id FROM organizations WHERE $1 = 'organizations' AND $2 = '' AND parent_id = $3
) AS referring (name)
ORDER BY name
LIMIT $4

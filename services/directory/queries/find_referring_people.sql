-- People with offices in an organization: names, and how many there are in all. $1 to $3 are the collection of the resource referred to,
-- its event's id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'people/' || person_id FROM person_offices WHERE $1 = 'organizations' AND $2 = '' AND organization_id = $3
) AS referring (name)
ORDER BY name
LIMIT $4

-- Events of a series, or hosted by an organization: names, and how many there are in all. $1 to $3 are the collection of the resource referred to,
-- its event's id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'events/' || id FROM events WHERE $1 = 'series' AND $2 = '' AND series_id = $3
  UNION
  SELECT 'events/' || event_id FROM event_hosts WHERE $1 = 'organizations' AND organization_id = $3
) AS referring (name)
ORDER BY name
LIMIT $4

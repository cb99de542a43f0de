-- Participants of an event or a delegation, or who are a person, or name an organization: names, and how many there are in all. $1 to $3 are the collection of the resource referred to,
-- its event's id and its own; at most $4.
SELECT name, count(*) OVER ()
FROM (
  SELECT 'events/' || event_id || '/participants/' || id FROM participants WHERE $1 = 'events' AND event_id = $2
  UNION
  SELECT 'events/' || event_id || '/participants/' || id FROM participants
  WHERE $1 = 'delegations' AND event_id = $2 AND delegation_id = $3
  UNION
  SELECT 'events/' || event_id || '/participants/' || id FROM participants WHERE $1 = 'people' AND person_id = $3
  UNION
  SELECT 'events/' || event_id || '/participants/' || participant_id FROM participant_organizations
  WHERE $1 = 'organizations' AND organization_id = $3
) AS referring (name)
ORDER BY name
LIMIT $4

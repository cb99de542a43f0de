-- Counts of event $1, as somebody sees them who sees all of it ($2) or what participants see ($3): dimension, key,
-- count, the most frequent first.
WITH seen AS MATERIALIZED (
  SELECT p.*
  FROM participants p JOIN events e ON e.id = p.event_id
  WHERE p.event_id = $1
    AND ($2::boolean OR (e.was_public AND p.state = 4 AND (p.listing = 3 OR (p.listing = 2 AND $3::boolean))))
), counted AS MATERIALIZED (
  SELECT * FROM seen WHERE state = 4 AND NOT collective
), affiliations AS MATERIALIZED (
  SELECT DISTINCT o.id, o.kind
  FROM counted c
  JOIN participant_organizations po ON po.event_id = c.event_id AND po.participant_id = c.id AND po.kind = 1
  JOIN organizations o ON o.id = po.organization_id
)
SELECT 'total' AS dimension, 'participants' AS key, count(*) AS count FROM counted
UNION ALL SELECT 'total', 'collectives', count(*) FROM seen WHERE collective
UNION ALL SELECT 'total', 'regions', count(DISTINCT region_code) FROM counted WHERE region_code <> ''
UNION ALL SELECT 'total', 'organizations', count(*) FROM affiliations
UNION ALL SELECT 'total', 'intergovernmental', count(*) FROM affiliations WHERE kind = 2
UNION ALL SELECT 'state', state::text, count(*) FROM seen WHERE NOT collective GROUP BY state
UNION ALL SELECT 'category', category::text, count(*) FROM counted GROUP BY category
UNION ALL SELECT 'region', region_code, count(*) FROM counted GROUP BY region_code
UNION ALL SELECT 'delegation', coalesce(delegation_id, ''), count(*) FROM counted GROUP BY delegation_id
UNION ALL SELECT 'language', language, count(*) FROM counted, unnest(languages) AS language WHERE $2 OR $3 GROUP BY language
UNION ALL SELECT 'mode', attendance_mode::text, count(*) FROM counted GROUP BY attendance_mode
ORDER BY dimension, count DESC, key

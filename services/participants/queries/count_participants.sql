-- Counts of event $1, as somebody sees them who sees all of it ($2) or what participants see ($3): dimension, key,
-- count, the most frequent first. The participants are read once, for all of the dimensions, but for those
-- who are VOIDED.
WITH grouped AS MATERIALIZED (
  SELECT CASE 0 WHEN GROUPING(p.state) THEN 'state' WHEN GROUPING(p.category) THEN 'category'
                WHEN GROUPING(p.region_code) THEN 'region' WHEN GROUPING(p.delegation_id) THEN 'delegation'
                WHEN GROUPING(p.attendance_mode) THEN 'mode' ELSE 'language' END AS dimension,
         coalesce(p.state::text, p.category::text, p.region_code, p.delegation_id, p.attendance_mode::text, '') AS key,
         p.languages, p.collective, p.state = 4 AND NOT p.collective AS counted, count(*) AS number
  FROM participants p JOIN events e ON e.id = p.event_id
  WHERE p.event_id = $1 AND p.state <> 9
    AND ($2::boolean OR (e.was_public AND p.state = 4 AND (p.listing = 3 OR (p.listing = 2 AND $3::boolean))))
  GROUP BY p.state = 4 AND NOT p.collective,
           GROUPING SETS ((p.state, p.collective), (p.category), (p.region_code), (p.delegation_id), (p.attendance_mode),
                          (p.languages))
), affiliations AS MATERIALIZED (
  SELECT o.kind, count(*) AS number
  FROM organizations o
  WHERE o.id IN (
    SELECT a.organization_id
    FROM participants p JOIN events e ON e.id = p.event_id
    JOIN participant_organizations a ON a.event_id = p.event_id AND a.participant_id = p.id AND a.kind = 1
    WHERE p.event_id = $1 AND p.state = 4 AND NOT p.collective
      AND ($2::boolean OR (e.was_public AND (p.listing = 3 OR (p.listing = 2 AND $3::boolean)))))
  GROUP BY o.kind
)
SELECT 'total' AS dimension, 'participants' AS key, coalesce(sum(number), 0)::bigint AS count
FROM grouped WHERE dimension = 'category' AND counted
UNION ALL SELECT 'total', 'collectives', coalesce(sum(number), 0)::bigint FROM grouped WHERE dimension = 'state' AND collective
UNION ALL SELECT 'total', 'regions', count(*) FROM grouped WHERE dimension = 'region' AND counted AND key <> ''
UNION ALL SELECT 'total', 'organizations', coalesce(sum(number), 0)::bigint FROM affiliations
UNION ALL SELECT 'total', 'intergovernmental', coalesce(sum(number), 0)::bigint FROM affiliations WHERE kind = 2
UNION ALL SELECT dimension, key, number FROM grouped WHERE dimension = 'state' AND NOT collective
UNION ALL SELECT dimension, key, number FROM grouped
          WHERE dimension IN ('category', 'region', 'delegation', 'mode') AND counted
UNION ALL SELECT dimension, language, sum(number)::bigint FROM grouped, unnest(languages) AS language
          WHERE dimension = 'language' AND counted AND ($2 OR $3) GROUP BY dimension, language
ORDER BY dimension, count DESC, key

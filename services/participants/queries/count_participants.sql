-- Counts of all participants of event $1, listed or not: dimension, key, count, the most frequent
-- first. VOIDED ones are never counted. Participants are read once for all dimensions.
WITH grouped AS MATERIALIZED (
  SELECT CASE 0 WHEN GROUPING(p.state) THEN 'state' WHEN GROUPING(p.category) THEN 'category'
                WHEN GROUPING(p.region_code) THEN 'region' WHEN GROUPING(p.delegation_id) THEN 'delegation'
                WHEN GROUPING(p.attendance_mode) THEN 'mode' ELSE 'language' END AS dimension,
         coalesce(p.state::text, p.category::text, p.region_code, p.delegation_id, p.attendance_mode::text, '') AS key,
         p.languages, p.collective, p.state = {Participant.STATE_CONFIRMED}
             AND NOT p.collective AS counted, count(*) AS number
  FROM participants p
  WHERE p.event_id = $1 AND p.state <> {Participant.STATE_VOIDED}
  GROUP BY p.state = {Participant.STATE_CONFIRMED} AND NOT p.collective,
           GROUPING SETS ((p.state, p.collective), (p.category), (p.region_code), (p.delegation_id), (p.attendance_mode),
                          (p.languages))
), affiliations AS MATERIALIZED (
  SELECT o.kind, count(*) AS number
  FROM organizations o
  WHERE o.id IN (
    SELECT a.organization_id
    FROM participants p
    JOIN participant_organizations a ON a.event_id = p.event_id AND a.participant_id = p.id
        AND a.kind = {Naming.kAffiliation}
    WHERE p.event_id = $1 AND p.state = {Participant.STATE_CONFIRMED} AND NOT p.collective)
  GROUP BY o.kind
)
SELECT 'total' AS dimension, 'participants' AS key, coalesce(sum(number), 0)::bigint AS count
FROM grouped WHERE dimension = 'category' AND counted
UNION ALL SELECT 'total', 'collectives', coalesce(sum(number), 0)::bigint
          FROM grouped WHERE dimension = 'state' AND key = '{Participant.STATE_CONFIRMED}' AND collective
UNION ALL SELECT 'total', 'regions', count(*) FROM grouped WHERE dimension = 'region' AND counted AND key <> ''
UNION ALL SELECT 'total', 'organizations', coalesce(sum(number), 0)::bigint FROM affiliations
UNION ALL SELECT 'total', 'intergovernmental', coalesce(sum(number), 0)::bigint
    FROM affiliations WHERE kind = {Organization.KIND_INTERGOVERNMENTAL}
UNION ALL SELECT dimension, key, number FROM grouped WHERE dimension = 'state' AND NOT collective
UNION ALL SELECT dimension, key, number FROM grouped
          WHERE dimension IN ('category', 'region', 'delegation', 'mode') AND counted
UNION ALL SELECT dimension, language, sum(number)::bigint FROM grouped, unnest(languages) AS language
          WHERE dimension = 'language' AND counted GROUP BY dimension, language
ORDER BY dimension, count DESC, key

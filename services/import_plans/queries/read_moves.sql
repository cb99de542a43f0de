-- Rows of import $1/$2 that move somebody who has a place: category and delegation before and after. What a row that is
-- linked (action 2) does not say stays.
SELECT r.row, p.category, coalesce(p.delegation_id, ''), n.category, coalesce(n.delegation_id, '')
FROM import_rows r
CROSS JOIN LATERAL (
  SELECT p.category, p.delegation_id FROM participants p
  WHERE p.event_id = $1 AND p.id = r.participant_id AND p.state = 4 AND NOT p.collective LIMIT 1) p
CROSS JOIN LATERAL (
  SELECT CASE WHEN r.action = 2 AND r.category = 0 THEN p.category ELSE r.category END AS category,
         CASE WHEN r.action = 2 AND r.delegation_id IS NULL THEN p.delegation_id ELSE r.delegation_id END AS delegation_id) n
WHERE r.event_id = $1 AND r.import_id = $2
  AND (r.action = 4 OR r.action = 0 AND r.outcome = 2 OR r.action = 2 AND r.existing_version IS NOT NULL)
  AND (n.category <> p.category OR n.delegation_id IS DISTINCT FROM p.delegation_id)
ORDER BY r.row

-- Rows of import $1/$2 that move somebody with a place: category and delegation before and after.
-- What a linked row (LINK) leaves empty stays.
SELECT r.row, p.category, coalesce(p.delegation_id, ''), n.category, coalesce(n.delegation_id, '')
FROM import_rows r
CROSS JOIN LATERAL (
  SELECT p.category, p.delegation_id FROM participants p
  WHERE p.event_id = $1 AND p.id = r.participant_id AND p.state = {Participant.STATE_CONFIRMED}
    AND NOT p.collective LIMIT 1) p
CROSS JOIN LATERAL (
  SELECT CASE WHEN r.action = {ImportDecision.ACTION_LINK}
      AND r.category = {Participant.CATEGORY_UNSPECIFIED} THEN p.category ELSE r.category END AS category,
         CASE WHEN r.action = {ImportDecision.ACTION_LINK} AND r.delegation_id IS NULL THEN p.delegation_id
             ELSE r.delegation_id END AS delegation_id) n
WHERE r.event_id = $1 AND r.import_id = $2
  AND {import_plans/changes_participant}
  AND (n.category <> p.category OR n.delegation_id IS DISTINCT FROM p.delegation_id)
ORDER BY r.row

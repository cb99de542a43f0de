-- Locks the participants that import $1/$2 made or changed, in order, against new references.
-- Look-ups are lateral, as in find_refused.sql.
SELECT count(*) FROM (
  SELECT p.id
  FROM (SELECT r.participant_id FROM import_rows r
        WHERE r.event_id = $1 AND r.import_id = $2
          AND (r.earlier IS NOT NULL OR {import_plans/makes_participant})
        ORDER BY r.participant_id) r
  CROSS JOIN LATERAL (SELECT id FROM participants WHERE event_id = $1 AND id = r.participant_id LIMIT 1 FOR UPDATE) p
) AS locked

SELECT r.row, r.participant_id
FROM import_rows r
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row > $3 AND r.kept = {Keeping.kNone}
  AND {import_plans/makes_participant}
ORDER BY r.row LIMIT $4

-- Like read_new_rows.sql, the columns that admission depends on.
SELECT r.row, r.category, coalesce(r.delegation_id, ''), r.collective, r.stated_state
FROM import_rows r
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row > $3
  AND {import_plans/makes_participant}
ORDER BY r.row LIMIT $4

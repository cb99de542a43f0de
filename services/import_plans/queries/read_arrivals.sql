-- As read_new_rows.sql, what decides on places.
SELECT r.row, r.category, coalesce(r.delegation_id, ''), r.collective, r.stated_state
FROM import_rows r
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row > $3
  AND (r.action = 1 OR r.action = 0 AND r.outcome = 1 OR r.action = 2 AND r.existing_version IS NULL)
ORDER BY r.row LIMIT $4

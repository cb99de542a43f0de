SELECT r.row, r.earlier
FROM import_rows r
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row > $3 AND r.earlier IS NOT NULL AND r.kept = {Keeping.kNone}
ORDER BY r.row LIMIT $4

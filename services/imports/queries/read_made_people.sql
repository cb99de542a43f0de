SELECT r.row, 'people/' || r.made_person_id
FROM import_rows r
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row > $3 AND r.made_person_id IS NOT NULL
  AND r.kept_person = {Keeping.kNone}
ORDER BY r.row LIMIT $4

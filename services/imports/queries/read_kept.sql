-- What is kept of import $1/$2, participants and people: names, names to show, reasons, and the
-- total; at most $3.
SELECT name, display_name, why, count(*) OVER ()
FROM (
  SELECT r.row, 'events/' || $1 || '/participants/' || r.participant_id, r.display_name, r.kept
  FROM import_rows r WHERE r.event_id = $1 AND r.import_id = $2 AND r.kept <> {Keeping.kNone}
  UNION ALL
  SELECT r.row, 'people/' || r.made_person_id, r.display_name, r.kept_person
  FROM import_rows r WHERE r.event_id = $1 AND r.import_id = $2 AND r.kept_person <> {Keeping.kNone}
) AS kept (row, name, display_name, why)
ORDER BY row, why
LIMIT $3

-- Rows of import $1/$2 that are skipped, those that change a participant, and those that are left out.
SELECT count(*) FILTER (WHERE action = 3 AND outcome <> 7),
       count(*) FILTER (WHERE action = 4 OR action = 0 AND outcome = 2 OR action = 2 AND existing_version IS NOT NULL),
       count(*) FILTER (WHERE outcome = 7)
FROM import_rows WHERE event_id = $1 AND import_id = $2

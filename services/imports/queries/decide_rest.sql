-- $3: what becomes of undecided rows, 0 nothing; $4: whether rows with errors are skipped.
UPDATE import_rows
SET action = CASE outcome WHEN 6 THEN 3 ELSE $3::smallint END
WHERE event_id = $1 AND import_id = $2 AND action = 0
  AND (outcome IN (4, 5) AND $3::smallint <> 0 OR outcome = 6 AND $4::boolean)

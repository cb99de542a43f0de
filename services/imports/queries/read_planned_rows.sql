-- Rows that are or may become participants, in the order of the file, $4 after row $3. Columns as in list_import_rows.sql.
SELECT {import_plans/row_columns}
FROM import_rows r
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row > $3 AND r.outcome BETWEEN {ImportRow.OUTCOME_CREATE}
  AND {ImportRow.OUTCOME_DUPLICATE}
ORDER BY r.row LIMIT $4

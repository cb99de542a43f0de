-- Skips rows $3 of import $1/$2. Their errors $4 are appended to the stored ones: two serialized
-- messages one after the other parse as one, with the lists joined.
UPDATE import_rows r SET action = {ImportDecision.ACTION_SKIP}, finding = r.finding || n.finding
FROM unnest($3::integer[], $4::bytea[]) AS n (row, finding)
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = n.row

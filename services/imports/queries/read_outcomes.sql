SELECT g.position - 1, r.outcome
FROM unnest($3::integer[]) WITH ORDINALITY AS g (row, position)
JOIN import_rows r ON r.event_id = $1 AND r.import_id = $2 AND r.row = g.row

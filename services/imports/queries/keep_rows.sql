-- Keeps the participants of rows $3 of import $1/$2, for the reason $4 (import_undo_store.h).
UPDATE import_rows r SET kept = $4::smallint
FROM unnest($3::integer[]) AS n (row)
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = n.row

-- Records the new etags $4, which contain the versions, of what rows $3 made or changed and the
-- import changed again.
UPDATE import_rows r SET result_version = trim(BOTH '"' FROM n.etag)::bigint
FROM unnest($3::integer[], $4::text[]) AS n (row, etag)
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = n.row

-- What rows $3 made or changed was changed once more by the import; $4 are the etags, which hold the versions.
UPDATE import_rows r SET result_version = trim(BOTH '"' FROM n.etag)::bigint
FROM unnest($3::integer[], $4::text[]) AS n (row, etag)
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = n.row

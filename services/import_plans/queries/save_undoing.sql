-- $3 rows, $4 the etags of the participants that they changed, which contain their versions, $5 the
-- participants before the change.
UPDATE import_rows r SET result_version = trim(BOTH '"' FROM n.etag)::bigint, earlier = n.earlier
FROM unnest($3::integer[], $4::text[], $5::bytea[]) AS n (row, etag, earlier)
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = n.row

-- $3 rows, $4 the participants as they were before these rows changed them.
UPDATE import_rows r SET result_version = p.version, earlier = n.earlier
FROM unnest($3::integer[], $4::bytea[]) AS n (row, earlier), participants p
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = n.row AND p.event_id = $1 AND p.id = r.participant_id

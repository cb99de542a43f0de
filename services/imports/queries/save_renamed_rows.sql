UPDATE import_rows r
SET delegation_id = n.delegation_id, participant = n.participant, new_organizations = n.new_organizations::text[]
FROM unnest($3::integer[], $4::text[], $5::bytea[], $6::text[]) AS n (row, delegation_id, participant, new_organizations)
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = n.row

UPDATE import_rows r SET made_person_id = n.person_id
FROM unnest($3::integer[], $4::text[]) AS n (row, person_id)
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = n.row

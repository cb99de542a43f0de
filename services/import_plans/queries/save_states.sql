UPDATE import_rows r SET expected_state = n.state
FROM unnest($3::integer[], $4::smallint[]) AS n (row, state)
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = n.row

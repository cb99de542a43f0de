-- Of import $1/$2, one element a row.
INSERT INTO import_rows (event_id, import_id, row, outcome, participant_id, existing_version, display_name, person_id,
                         external_id, category, delegation_id, collective, expected_state, near, participant, finding)
SELECT $1, $2, n.*
FROM unnest($3::integer[], $4::smallint[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::text[],
            $10::smallint[], $11::text[], $12::boolean[], $13::smallint[], $14::boolean[], $15::bytea[], $16::bytea[])
  AS n

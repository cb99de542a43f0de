-- Rows of import $1/$2 that were planned again, one element a row. They become undecided.
UPDATE import_rows r
SET outcome = n.outcome, action = {ImportDecision.ACTION_UNSPECIFIED}, participant_id = n.participant_id,
    existing_version = n.existing_version,
    display_name = n.display_name, person_id = n.person_id, external_id = n.external_id, category = n.category,
    delegation_id = n.delegation_id, collective = n.collective, expected_state = n.expected_state, near = n.near,
    participant = n.participant, finding = n.finding, stated_state = n.stated_state, cells = nullif(n.cells, ''), affiliation = n.affiliation,
    sure_link = n.sure_link, new_organizations = n.new_organizations::text[]
FROM unnest($3::integer[], $4::smallint[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::text[],
            $10::smallint[], $11::text[], $12::boolean[], $13::smallint[], $14::boolean[], $15::bytea[], $16::bytea[],
            $17::smallint[], $18::bytea[], $19::text[], $20::text[], $21::text[])
  AS n (row, outcome, participant_id, existing_version, display_name, person_id, external_id, category, delegation_id,
        collective, expected_state, near, participant, finding, stated_state, cells, affiliation, sure_link, new_organizations)
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = n.row

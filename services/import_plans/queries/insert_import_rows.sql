-- For import $1/$2, one element a row, if it still is in turn $3. Does not wait for the disk: the
-- statement that finishes the plan does, and the rows are on disk by then.
WITH turn AS MATERIALIZED (
  SELECT set_config('synchronous_commit', 'off', /* in this transaction */ true)
  FROM imports WHERE event_id = $1 AND id = $2 AND state = {Import.STATE_UNSPECIFIED} AND version = $3 FOR SHARE
)
INSERT INTO import_rows (event_id, import_id, row, outcome, participant_id, existing_version, display_name, person_id,
                         external_id, category, delegation_id, collective, expected_state, near, participant, finding,
                         stated_state, cells, affiliation, sure_link, new_organizations)
SELECT $1, $2, n.row, n.outcome, n.participant_id, n.existing_version, n.display_name, n.person_id, n.external_id, n.category,
       n.delegation_id, n.collective, n.expected_state, n.near, n.participant, n.finding, n.stated_state, nullif(n.cells, ''),
       n.affiliation, n.sure_link, n.new_organizations::text[]
FROM turn CROSS JOIN
     unnest($4::integer[], $5::smallint[], $6::text[], $7::bigint[], $8::text[], $9::text[], $10::text[],
            $11::smallint[], $12::text[], $13::boolean[], $14::smallint[], $15::boolean[], $16::bytea[], $17::bytea[],
            $18::smallint[], $19::bytea[], $20::text[], $21::text[], $22::text[])
  AS n (row, outcome, participant_id, existing_version, display_name, person_id, external_id, category, delegation_id,
        collective, expected_state, near, participant, finding, stated_state, cells, affiliation, sure_link,
        new_organizations)

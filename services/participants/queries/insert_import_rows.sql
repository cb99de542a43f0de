-- Of import $1/$2, one element a row, as long as it is turn $18 of it. Does not wait for the disk: what finishes the plan
-- does, and what it finds written reaches the disk no later than itself.
WITH turn AS MATERIALIZED (
  SELECT set_config('synchronous_commit', 'off', /* in this transaction */ true)
  FROM imports WHERE event_id = $1 AND id = $2 AND state = 0 AND version = $18 FOR SHARE
)
INSERT INTO import_rows (event_id, import_id, row, outcome, participant_id, existing_version, display_name, person_id,
                         external_id, category, delegation_id, collective, expected_state, near, participant, finding,
                         stated_state)
SELECT $1, $2, n.*
FROM turn CROSS JOIN
     unnest($3::integer[], $4::smallint[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::text[],
            $10::smallint[], $11::text[], $12::boolean[], $13::smallint[], $14::boolean[], $15::bytea[], $16::bytea[],
            $17::smallint[])
  AS n

-- $3 rows, $4 actions, $5 the people and $6 the participants that rows are linked to. A participant
-- is used as it is now, since no plan depends on an older version of it.
UPDATE import_rows r
SET action = d.action, person_id = coalesce(d.person_id, r.person_id),
    participant_id = coalesce(p.id, d.participant_id, r.participant_id),
    existing_version = CASE WHEN d.participant_id IS NULL THEN r.existing_version ELSE coalesce(p.version, 0) END
FROM unnest($3::integer[], $4::smallint[], $5::text[], $6::text[]) AS d (row, action, person_id, participant_id)
LEFT JOIN participants p ON p.event_id = $1 AND p.id = d.participant_id
WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = d.row

-- Waitlists the new participants of rows $3 of import $1/$2, which have no place after all,
-- with numbers $4.
WITH given AS (
  SELECT n.row, n.number, r.participant_id
  FROM unnest($3::integer[], $4::bigint[]) AS n (row, number)
  JOIN import_rows r ON r.event_id = $1 AND r.import_id = $2 AND r.row = n.row
), noted AS (
  UPDATE import_rows r SET expected_state = {Participant.STATE_WAITLISTED}, result_version = 2
  FROM given g WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = g.row
)
UPDATE participants p
SET state = {Participant.STATE_WAITLISTED}, waitlist_number = g.number, update_time = clock_timestamp(),
    version = version + 1
FROM given g
WHERE p.event_id = $1 AND p.id = g.participant_id
RETURNING p.id

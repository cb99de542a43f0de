-- Keeps the participants of rows of import $1/$2 that were changed since its commit, other than by
-- a promotion, or that no longer exist. Look-ups are lateral, as in find_refused.sql.
WITH touched AS MATERIALIZED (
  SELECT r.row, r.participant_id, coalesce(r.result_version, 1) AS version, r.earlier IS NULL AS made, r.expected_state
  FROM import_rows r
  WHERE r.event_id = $1 AND r.import_id = $2
    AND (r.earlier IS NOT NULL OR {import_plans/makes_participant})
), edited AS (
  SELECT t.row, CASE WHEN p.id IS NULL THEN {Keeping.kGone} ELSE {Keeping.kChanged} END AS why
  FROM touched t LEFT JOIN LATERAL (
    SELECT p.id, p.version, p.state FROM participants p
    WHERE p.event_id = $1 AND p.id = t.participant_id LIMIT 1) p ON true
  WHERE p.id IS NULL
     OR p.version <> t.version
        AND NOT (t.made AND t.expected_state = {Participant.STATE_WAITLISTED}
        AND p.state = {Participant.STATE_CONFIRMED} AND p.version = t.version + 1)
)
UPDATE import_rows r SET kept = e.why
FROM edited e WHERE r.event_id = $1 AND r.import_id = $2 AND r.row = e.row

-- Numbers of rows of import $1/$2 that are skipped, that change a participant, and that are left
-- out.
SELECT count(*) FILTER (WHERE r.action = {ImportDecision.ACTION_SKIP} AND r.outcome <> {ImportRow.OUTCOME_LEFT_OUT}),
       count(*) FILTER (WHERE {import_plans/changes_participant}),
       count(*) FILTER (WHERE r.outcome = {ImportRow.OUTCOME_LEFT_OUT})
FROM import_rows r WHERE r.event_id = $1 AND r.import_id = $2

-- $3: the action for undecided rows, if any; $4: whether rows with errors are skipped.
UPDATE import_rows
SET action = CASE outcome WHEN {ImportRow.OUTCOME_ERROR} THEN {ImportDecision.ACTION_SKIP} ELSE $3::smallint END
WHERE event_id = $1 AND import_id = $2 AND action = {ImportDecision.ACTION_UNSPECIFIED}
  AND (outcome IN ({ImportRow.OUTCOME_MATCH, OUTCOME_DUPLICATE}) AND $3::smallint <> {ImportDecision.ACTION_UNSPECIFIED}
    OR outcome = {ImportRow.OUTCOME_ERROR} AND $4::boolean)

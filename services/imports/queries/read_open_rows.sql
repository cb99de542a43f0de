-- Undecided rows of import $1/$2, $4 after row $3.
SELECT row, outcome, affiliation, sure_link
FROM import_rows
WHERE event_id = $1 AND import_id = $2 AND outcome IN ({ImportRow.OUTCOME_MATCH, OUTCOME_DUPLICATE})
  AND action = {ImportDecision.ACTION_UNSPECIFIED} AND row > $3
ORDER BY row LIMIT $4

-- Column 9: the bytes of a row in an answer; 10: whether it was committed; 11 to 13, for an open
-- invitation that the row made: its time, number and deadline; then the cells.
SELECT {import_plans/row_columns},
       length(r.participant) + length(r.finding) + 2 * coalesce(length(r.cells), 0) + 200,
           i.state >= {Import.STATE_COMMITTED} AND r.action <> {ImportDecision.ACTION_SKIP}
               AND r.outcome NOT IN ({ImportRow.OUTCOME_UNCHANGED, OUTCOME_LEFT_OUT}),
       p.create_time, p.invitation, p.respond_by_time, r.cells /*keys*/
FROM import_rows r JOIN imports i ON i.event_id = r.event_id AND i.id = r.import_id
  AND i.state > {Import.STATE_UNSPECIFIED}
LEFT JOIN LATERAL (
  SELECT p.create_time, p.invitation, p.respond_by_time
  FROM participants p
  WHERE i.state = {Import.STATE_COMMITTED} AND {import_plans/makes_participant}
    AND p.event_id = r.event_id AND p.id = r.participant_id AND p.state = {Participant.STATE_INVITED}
    AND (p.respond_by_time IS NULL OR p.respond_by_time >= clock_timestamp())
  LIMIT 1) p ON true
WHERE r.event_id = $1 AND r.import_id = $2 AND /*where*/ TRUE
ORDER BY /*order*/ r.row
LIMIT /*limit*/ 50

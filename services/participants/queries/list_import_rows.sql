-- How many bytes of an answer a row takes stands before the last column, which says whether it was committed.
SELECT r.row, r.outcome, r.action, 'events/' || r.event_id || '/participants/' || r.participant_id, r.expected_state,
       r.existing_version, r.participant, r.finding, r.person_id,
       length(r.participant) + length(r.finding) + 200, i.state >= 2 AND r.action <> 3 AND r.outcome <> 3 /*keys*/
FROM import_rows r JOIN imports i ON i.event_id = r.event_id AND i.id = r.import_id AND i.state > 0
WHERE r.event_id = $1 AND r.import_id = $2 AND /*where*/ TRUE
ORDER BY /*order*/ r.row
LIMIT /*limit*/ 50

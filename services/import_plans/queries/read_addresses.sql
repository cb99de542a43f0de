-- E-mail addresses, separated by spaces, of participants of event $1 who have any, after id $2, at
-- most $3.
SELECT p.id, p.emails
FROM participants p
WHERE p.event_id = $1 AND p.id > $2 AND p.emails <> '' AND p.state <> {Participant.STATE_VOIDED}
ORDER BY p.id LIMIT $3

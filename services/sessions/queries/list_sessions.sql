-- Of event $1.
SELECT {sessions/session_columns} /*keys*/
FROM sessions s JOIN events e ON e.id = s.event_id
WHERE s.event_id = $1 AND /*where*/ TRUE
ORDER BY /*order*/ s.id
LIMIT /*limit*/ 50

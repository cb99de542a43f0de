-- Of all events.
SELECT {sessions/session_columns} /*keys*/
FROM sessions s JOIN events e ON e.id = s.event_id
WHERE /*where*/ TRUE
ORDER BY /*order*/ s.event_id, s.id
LIMIT /*limit*/ 50

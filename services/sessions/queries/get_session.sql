SELECT {sessions/session_columns}
FROM sessions s JOIN events e ON e.id = s.event_id
WHERE s.event_id = $1 AND s.id = $2

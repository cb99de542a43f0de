-- Blocks other writers of the session, but not new references to it.
SELECT {sessions/session_columns}
FROM sessions s JOIN events e ON e.id = s.event_id
WHERE s.event_id = $1 AND s.id = $2
FOR NO KEY UPDATE OF s

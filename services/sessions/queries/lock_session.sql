-- Blocks other writers of the session, but not new references to it.
SELECT s.create_time, s.update_time, s.version, s.event_id, s.id, s.state, s.room_id, s.parent_id, s.detail,
       e.was_public, array_to_string(e.languages, ',')
FROM sessions s JOIN events e ON e.id = s.event_id
WHERE s.event_id = $1 AND s.id = $2
FOR NO KEY UPDATE OF s

-- Of event $1.
SELECT s.create_time, s.update_time, s.version, s.event_id, s.id, s.state, s.room_id, s.parent_id, s.detail,
       e.was_public, array_to_string(e.languages, ',') AS languages /*keys*/
FROM sessions s JOIN events e ON e.id = s.event_id
WHERE s.event_id = $1 AND /*where*/ TRUE
ORDER BY /*order*/ s.id
LIMIT /*limit*/ 50

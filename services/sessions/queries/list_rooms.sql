SELECT r.create_time, r.update_time, r.version, r.event_id, r.id, r.detail /*keys*/
FROM rooms r
WHERE r.event_id = $1 AND /*where*/ TRUE
ORDER BY /*order*/ r.id
LIMIT /*limit*/ 50

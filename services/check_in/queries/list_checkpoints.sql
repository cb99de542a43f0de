SELECT c.create_time, c.update_time, c.version, c.event_id, c.id, c.admits, c.detail /*keys*/
FROM checkpoints c
WHERE c.event_id = $1 AND /*where*/ TRUE
ORDER BY /*order*/ c.id
LIMIT /*limit*/ 50

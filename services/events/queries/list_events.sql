SELECT e.create_time, e.update_time, e.version, e.id, e.state, e.was_public, e.detail, clock_timestamp() /*keys*/
FROM events e
WHERE /*where*/ TRUE
ORDER BY /*order*/ e.id
LIMIT /*limit*/ 50

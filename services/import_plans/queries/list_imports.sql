-- Column 9: the bytes of an import in an answer.
SELECT i.create_time, i.update_time, i.version, i.event_id, i.id, i.state, i.created_by, i.expire_time, i.detail, length(i.detail) + 500 /*keys*/
FROM imports i
WHERE i.event_id = $1 AND /*where*/ TRUE
ORDER BY /*order*/ i.id
LIMIT /*limit*/ 50

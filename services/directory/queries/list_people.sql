SELECT p.create_time, p.update_time, p.version, p.id, p.detail /*keys*/
FROM people p
WHERE /*where*/ TRUE
ORDER BY /*order*/ p.id
LIMIT /*limit*/ 50

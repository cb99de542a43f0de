SELECT s.create_time, s.update_time, s.version, s.id, s.detail /*keys*/
FROM series s
WHERE /*where*/ TRUE
ORDER BY /*order*/ s.id
LIMIT /*limit*/ 50

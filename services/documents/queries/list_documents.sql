-- Of event $1: keys, and the bytes that each takes in an answer; an editor gets the text twice, all
-- of it and as chosen for the caller.
{documents/listed_documents}
WHERE d.event_id = $1 AND /*where*/ TRUE
ORDER BY /*order*/ d.id
LIMIT /*limit*/ 50

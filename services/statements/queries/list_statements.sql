-- Of event $1: keys, and the bytes that each takes in an answer; an editor gets the text twice, all
-- of it and as chosen for the caller, with credits and the reasons of its state and of its last
-- correction.
{statements/listed_statements}
WHERE s.event_id = $1 AND /*where*/ TRUE
ORDER BY /*order*/ s.id
LIMIT /*limit*/ 50

SELECT {participants/delegation_columns} /*keys*/
FROM delegations d
WHERE d.event_id = $1 AND /*where*/ TRUE
ORDER BY /*order*/ d.id
LIMIT /*limit*/ 50

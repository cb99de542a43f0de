-- Of event $1; VOIDED ones only if $2.
{participants/listed_participants}
WHERE p.event_id = $1 AND ($2::boolean OR p.state <> {Participant.STATE_VOIDED}) AND /*where*/ TRUE
ORDER BY /*order*/ p.id
LIMIT /*limit*/ 50

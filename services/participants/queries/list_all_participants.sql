-- Of all events; VOIDED ones only if $1.
{participants/listed_participants}
WHERE ($1::boolean OR p.state <> {Participant.STATE_VOIDED}) AND /*where*/ TRUE
ORDER BY /*order*/ p.event_id, p.id
LIMIT /*limit*/ 50

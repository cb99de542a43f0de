-- All waiting participants of event $1, in order.
SELECT id, category, coalesce(delegation_id, ''), waitlist_number
FROM participants WHERE event_id = $1 AND state = {Participant.STATE_WAITLISTED}
ORDER BY waitlist_number

-- Appearances in sessions $2 of event $1 of participants without a place: the session, the position
-- of the appearance in it, the participant's state. At most $3.
SELECT a.session_id, a.ordinal, p.state
FROM session_appearances a JOIN participants p ON p.event_id = a.event_id AND p.id = a.participant_id
WHERE a.event_id = $1 AND a.session_id = ANY ($2::text[]) AND p.state <> {Participant.STATE_CONFIRMED}
ORDER BY a.session_id, a.ordinal
LIMIT $3

-- Participants of delegation $2 of event $1 that are VOIDED.
SELECT id FROM participants WHERE event_id = $1 AND delegation_id = $2
    AND state = {Participant.STATE_VOIDED} ORDER BY id

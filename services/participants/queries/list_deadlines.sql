-- Ids of the participants of event $1 who are invited and have a deadline.
SELECT id FROM participants WHERE event_id = $1 AND state = {Participant.STATE_INVITED}
    AND respond_by_time IS NOT NULL ORDER BY id

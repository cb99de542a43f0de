-- Participants of event $1 who wait for an answer, or of whom one is waited for: names, and how many there are in all; at most $2.
SELECT 'events/' || event_id || '/participants/' || id, count(*) OVER ()
FROM participants WHERE event_id = $1 AND state IN ({Participant.STATE_INVITED, STATE_PENDING, STATE_WAITLISTED})
ORDER BY id
LIMIT $2

-- Participants of event $1 who are invited, pending or waitlisted: names, and how many there are in
-- total; at most $2.
SELECT 'events/' || event_id || '/participants/' || id, count(*) OVER ()
FROM participants WHERE event_id = $1 AND state IN ({Participant.STATE_INVITED, STATE_PENDING, STATE_WAITLISTED})
ORDER BY id
LIMIT $2

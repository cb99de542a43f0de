-- Participants of event $1 who are invited and have a deadline: names, and how many there are in
-- total; at most $2.
SELECT 'events/' || event_id || '/participants/' || id, count(*) OVER ()
FROM participants WHERE event_id = $1 AND state = {Participant.STATE_INVITED} AND respond_by_time IS NOT NULL
ORDER BY id
LIMIT $2

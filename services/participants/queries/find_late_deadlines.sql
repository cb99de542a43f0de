-- Participants of event $1 who are invited and may answer later than $2: names, and how many there
-- are in total; at most $3.
SELECT 'events/' || event_id || '/participants/' || id, count(*) OVER ()
FROM participants WHERE event_id = $1 AND state = {Participant.STATE_INVITED} AND respond_by_time > $2::timestamptz
ORDER BY id
LIMIT $3

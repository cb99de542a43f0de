-- Check-ins of participants $2 of event $1, at most $3.
SELECT 'events/' || event_id || '/checkIns/' || id
FROM check_ins WHERE event_id = $1 AND participant_id = ANY ($2::text[])
ORDER BY id LIMIT $3

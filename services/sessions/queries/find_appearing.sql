-- Sessions of event $1 in which one of the participants $2 appears, at most $3.
SELECT DISTINCT 'events/' || event_id || '/sessions/' || session_id
FROM session_appearances WHERE event_id = $1 AND participant_id = ANY ($2::text[])
ORDER BY 1 LIMIT $3

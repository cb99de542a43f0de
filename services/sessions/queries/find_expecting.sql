-- Sessions of event $1 that are not cancelled in which one of the participants $2 appears, at most $3.
SELECT DISTINCT 'events/' || a.event_id || '/sessions/' || a.session_id
FROM session_appearances a JOIN sessions s ON s.event_id = a.event_id AND s.id = a.session_id
WHERE a.event_id = $1 AND a.participant_id = ANY ($2::text[]) AND NOT s.cancelled
ORDER BY 1 LIMIT $3

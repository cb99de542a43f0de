-- Statements of event $1 that one of the participants $2 made or read, at most $3.
SELECT 'events/' || event_id || '/statements/' || id
FROM statements WHERE event_id = $1 AND (speaker_id = ANY ($2::text[]) OR delivered_by_id = ANY ($2::text[]))
ORDER BY id LIMIT $3

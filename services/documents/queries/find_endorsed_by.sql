-- Endorsements in event $1 by one of the participants $2, at most $3.
SELECT 'events/' || event_id || '/documents/' || document_id || '/endorsements/' || id
FROM endorsements WHERE event_id = $1 AND participant_id = ANY ($2::text[])
ORDER BY document_id, id LIMIT $3

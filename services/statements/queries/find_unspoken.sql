-- Statements of event $1, not published, that one of the participants $2 makes or reads, at most
-- $3.
SELECT 'events/' || event_id || '/statements/' || id
FROM statements
WHERE event_id = $1 AND (speaker_id = ANY ($2::text[]) OR delivered_by_id = ANY ($2::text[]))
  AND state IN ({statements/unpublished_states})
ORDER BY id LIMIT $3

-- Statements of event $1 that one of the participants $2 is to make or read, or made, and that are not published, at
-- most $3.
SELECT 'events/' || event_id || '/statements/' || id
FROM statements
WHERE event_id = $1 AND (speaker_id = ANY ($2::text[]) OR delivered_by_id = ANY ($2::text[]))
  AND state IN ({statements/unpublished_states})
ORDER BY id LIMIT $3

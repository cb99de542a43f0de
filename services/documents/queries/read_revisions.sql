-- Revisions $3 of document $2 of event $1, in order.
SELECT r.revision, r.create_time, r.content
FROM unnest($3::bigint[]) WITH ORDINALITY AS k (revision, position)
JOIN document_revisions r ON r.event_id = $1 AND r.document_id = $2 AND r.revision = k.revision
ORDER BY k.position

-- Of document $2 of event $1: numbers, and the bytes that each takes in an answer, as in
-- list_documents.sql.
SELECT r.revision, 2 * octet_length(r.content) + 1000 /*keys*/
FROM document_revisions r JOIN documents d ON d.event_id = r.event_id AND d.id = r.document_id
WHERE r.event_id = $1 AND r.document_id = $2 AND /*where*/ TRUE
ORDER BY /*order*/ r.revision
LIMIT /*limit*/ 50

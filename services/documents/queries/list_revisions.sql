-- Of document $2 of event $1.
SELECT r.revision, r.create_time, r.content /*keys*/
FROM document_revisions r JOIN documents d ON d.event_id = r.event_id AND d.id = r.document_id
WHERE r.event_id = $1 AND r.document_id = $2 AND /*where*/ TRUE
ORDER BY /*order*/ r.revision
LIMIT /*limit*/ 50

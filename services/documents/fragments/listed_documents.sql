SELECT d.event_id, d.id,
       2 * (octet_length(r.content) + octet_length(d.detail) + coalesce(octet_length(a.detail), 0)) + 1000 /*keys*/
FROM documents d
JOIN events e ON e.id = d.event_id
JOIN document_revisions r ON r.event_id = d.event_id AND r.document_id = d.id AND r.revision = d.revision
LEFT JOIN corrected_adoptions a ON a.event_id = d.event_id AND a.document_id = d.id

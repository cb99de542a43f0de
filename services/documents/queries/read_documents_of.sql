SELECT d.create_time, d.update_time, d.version, d.event_id, d.id, d.state, d.state_reason, d.revision, d.was_visible,
       d.detail, r.content, a.detail AS adoption, e.was_public, array_to_string(e.languages, ',') AS languages,
       clock_timestamp() AS now
FROM documents d
JOIN events e ON e.id = d.event_id
JOIN document_revisions r ON r.event_id = d.event_id AND r.document_id = d.id AND r.revision = d.revision
LEFT JOIN document_adoptions a ON a.event_id = d.event_id AND a.document_id = d.id
WHERE d.event_id = $1

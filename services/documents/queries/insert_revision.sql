INSERT INTO document_revisions (event_id, document_id, revision, content) VALUES ($1, $2, $3, $4)

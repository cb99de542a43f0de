INSERT INTO document_adoptions (event_id, document_id, session_id, date_key, detail, revision)
VALUES ($1, $2, $3, $4, $5, $6)

-- Run it under the lock of the document.
INSERT INTO document_adoption_corrections (event_id, document_id, session_id, date_key, detail, number)
SELECT $1::text, $2::text, $3::text, $4::integer, $5::bytea, count(*) + 1
FROM document_adoption_corrections WHERE event_id = $1 AND document_id = $2

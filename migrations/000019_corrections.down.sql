-- The last correction becomes what was recorded.
UPDATE document_adoptions a SET session_id = c.session_id, date_key = c.date_key, detail = c.detail
FROM corrected_adoptions c
WHERE c.event_id = a.event_id AND c.document_id = a.document_id AND c.detail IS DISTINCT FROM a.detail;

DROP VIEW corrected_adoptions;
DROP TABLE document_adoption_corrections;
DROP INDEX statement_revisions_corrections;
ALTER TABLE documents
  DROP CONSTRAINT documents_state_check,
  ADD CONSTRAINT documents_state_check CHECK (state BETWEEN 1 AND 7);

-- Deletes the references of document $2 of event $1. Its clauses stay recorded.
WITH sponsors AS (
  DELETE FROM document_sponsors WHERE event_id = $1 AND document_id = $2
), earlier_points AS (
  DELETE FROM document_earlier_points WHERE event_id = $1 AND document_id = $2
)
DELETE FROM document_clause_statements WHERE event_id = $1 AND document_id = $2

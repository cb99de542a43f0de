-- All documents of event $1; their references to each other first.
WITH earlier_points AS (
  DELETE FROM document_earlier_points WHERE event_id = $1
)
DELETE FROM documents WHERE event_id = $1 RETURNING id

-- Those of event $1; first what they refer to each other by.
WITH earlier_points AS (
  DELETE FROM document_earlier_points WHERE event_id = $1
)
DELETE FROM documents WHERE event_id = $1 RETURNING id

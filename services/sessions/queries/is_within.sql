-- Whether session $2 is session $3 or a part of it, at any depth.
WITH RECURSIVE above AS (
  SELECT id, parent_id FROM sessions WHERE event_id = $1 AND id = $2
  UNION ALL
  SELECT s.id, s.parent_id FROM above a JOIN sessions s ON s.event_id = $1 AND s.id = a.parent_id
)
SELECT 1 FROM above WHERE id = $3

-- All parts of session $2, at any depth, parents first. Locked, so that none of them starts
-- meanwhile.
WITH RECURSIVE below AS (
  SELECT id, 1 AS depth FROM sessions WHERE event_id = $1 AND parent_id = $2
  UNION ALL
  SELECT s.id, b.depth + 1 FROM below b JOIN sessions s ON s.event_id = $1 AND s.parent_id = b.id
)
SELECT {sessions/session_columns}
FROM below b JOIN sessions s ON s.event_id = $1 AND s.id = b.id JOIN events e ON e.id = s.event_id
ORDER BY b.depth, s.id
FOR NO KEY UPDATE OF s

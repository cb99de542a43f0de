WITH RECURSIVE tree AS (
  SELECT id, 0 AS depth FROM sessions WHERE event_id = $1 AND parent_id IS NULL
  UNION ALL
  SELECT s.id, t.depth + 1 FROM tree t JOIN sessions s ON s.event_id = $1 AND s.parent_id = t.id
)
SELECT {sessions/session_columns}
FROM tree t JOIN sessions s ON s.event_id = $1 AND s.id = t.id JOIN events e ON e.id = s.event_id
ORDER BY t.depth, s.id

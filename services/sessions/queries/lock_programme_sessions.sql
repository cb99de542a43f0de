-- All of event $1, parents first. Locked, so that none of them changes meanwhile.
WITH RECURSIVE tree AS (
  SELECT id, 0 AS depth FROM sessions WHERE event_id = $1 AND parent_id IS NULL
  UNION ALL
  SELECT s.id, t.depth + 1 FROM tree t JOIN sessions s ON s.event_id = $1 AND s.parent_id = t.id
)
SELECT s.create_time, s.update_time, s.version, s.event_id, s.id, s.state, s.room_id, s.parent_id, s.detail,
       e.was_public, array_to_string(e.languages, ',')
FROM tree t JOIN sessions s ON s.event_id = $1 AND s.id = t.id JOIN events e ON e.id = s.event_id
ORDER BY t.depth, s.id
FOR NO KEY UPDATE OF s

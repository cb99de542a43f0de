-- Moves all parts of session $2, at any depth, into its room. Each gets a new version, also if the
-- foreign key has moved it already.
WITH RECURSIVE below AS (
  SELECT id FROM sessions WHERE event_id = $1 AND parent_id = $2
  UNION ALL
  SELECT s.id FROM below b JOIN sessions s ON s.event_id = $1 AND s.parent_id = b.id
)
UPDATE sessions s
SET room_id = (SELECT p.room_id FROM sessions p WHERE p.event_id = $1 AND p.id = $2),
    update_time = clock_timestamp(), version = version + 1
FROM below b WHERE s.event_id = $1 AND s.id = b.id

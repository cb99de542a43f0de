-- Writes the time of session $2 to its children if it had none before, so that the foreign key
-- could not change it.
UPDATE sessions c SET parent_during = p.during
FROM sessions p
WHERE p.event_id = $1 AND p.id = $2 AND c.event_id = $1 AND c.parent_id = $2
  AND c.parent_during IS DISTINCT FROM p.during

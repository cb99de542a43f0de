-- Participants by event ids $1 and their own ids $2, each with its position among them, in no particular order. OFFSET 0
-- keeps the look-up by primary key for each, whatever the planner believes of the table's size; their events, most often
-- one, are read once.
WITH e AS MATERIALIZED (
  SELECT id, was_public, array_to_string(languages, ',') AS languages FROM events WHERE id = ANY ($1::text[])
)
SELECT f.*, e.was_public, e.languages, k.position
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (event_id, id, position)
CROSS JOIN LATERAL (
  SELECT p.create_time, p.update_time, p.version, p.event_id, p.id, p.state, p.waitlist_number, p.respond_by_time,
         p.registered_by, p.detail
  FROM participants p WHERE p.event_id = k.event_id AND p.id = k.id
  OFFSET 0
) f
JOIN e ON e.id = k.event_id

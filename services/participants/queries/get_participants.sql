-- Participants by event ids $1, each once, and their own ids $2, an array for each event, in no
-- particular order. OFFSET 0 keeps the look-ups by primary key, one for each event and participant,
-- whatever the planner knows of the tables' sizes.
SELECT p.*, e.was_public, e.languages
FROM unnest($1::text[], $2::text[]) AS k (event_id, ids)
CROSS JOIN LATERAL (
  SELECT was_public, array_to_string(languages, ',') AS languages FROM events WHERE id = k.event_id
  OFFSET 0
) e
CROSS JOIN LATERAL unnest(k.ids::text[]) AS i (id)
CROSS JOIN LATERAL (
  SELECT create_time, update_time, version, event_id, id, state, waitlist_number, respond_by_time, registered_by, detail,
         self_registered
  FROM participants WHERE event_id = k.event_id AND id = i.id
  OFFSET 0
) p

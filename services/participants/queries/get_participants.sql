-- Participants by event ids $1 and their own ids $2. OFFSET 0 keeps the look-up by primary key for each, whatever the
-- planner believes of the table's size; answers come in no particular order.
SELECT f.*
FROM unnest($1::text[], $2::text[]) AS k (event_id, id)
CROSS JOIN LATERAL (
  SELECT (extract(epoch FROM p.create_time) * 1000000)::bigint AS created, (extract(epoch FROM p.update_time) * 1000000)::bigint AS updated,
         p.version, p.event_id, p.id, p.state, p.waitlist_number,
         (extract(epoch FROM p.respond_by_time) * 1000000)::bigint AS respond_by, p.registered_by, p.detail, e.was_public,
         array_to_string(e.languages, ',') AS languages
  FROM participants p JOIN events e ON e.id = p.event_id
  WHERE p.event_id = k.event_id AND p.id = k.id
  OFFSET 0
) f

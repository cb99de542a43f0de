-- Check-ins by event ids $1 and their own ids $2, in no particular order. OFFSET 0 keeps the
-- look-up by primary key for each, whatever the planner knows of the table's size.
SELECT f.*
FROM unnest($1::text[], $2::text[]) AS k (event_id, id)
CROSS JOIN LATERAL (
  SELECT c.event_id, c.id, c.checkpoint_id, c.participant_id, c.badge_id, c.kind, c.voids_id, c.nonce, c.device,
         c.device_time, c.clock_offset, c.effective_time, c.record_time, c.recorded_by,
         array_to_string(all_objections(c.objections, c.kind, c.kind_before), ',') AS objections, c.voided, c.inside
  FROM derived_check_ins c WHERE c.event_id = k.event_id AND c.id = k.id
  OFFSET 0
) f

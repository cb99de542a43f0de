SELECT c.event_id, c.id, c.checkpoint_id, c.participant_id, c.badge_id, c.kind, c.voids_id, c.nonce, c.device,
       c.device_time, c.clock_offset, c.effective_time, c.record_time, c.recorded_by,
       array_to_string(all_objections(c.objections, c.kind, c.kind_before), ',') AS objections, c.voided, c.inside /*keys*/
FROM derived_check_ins c
WHERE c.event_id = $1 AND /*where*/ TRUE
ORDER BY /*order*/ c.id
LIMIT /*limit*/ 50

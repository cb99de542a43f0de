-- Check-ins in event $1 of the participants $2 that are not cancelled, at most $3. Each is looked
-- up by its checkpoint.
SELECT 'events/' || c.event_id || '/checkIns/' || c.id
FROM checkpoints k
JOIN check_ins c ON c.event_id = k.event_id AND c.checkpoint_id = k.id AND c.subject = ANY ($2::text[])
    AND c.kind < {CheckIn.KIND_VOID}
WHERE k.event_id = $1 AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = c.event_id AND v.voids_id = c.id)
ORDER BY c.effective_time, c.id LIMIT $3

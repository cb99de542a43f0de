-- Sums of the check-ins at checkpoints $2 of event $1: id, entries, exits, persons, inside, the
-- clock. Cancelled ones are ignored. In order of time, an entry counts if it is the first or
-- follows an exit, and an exit if it follows an entry. Inside are those who came in last, but not
-- if that entry is in doubt (derived_check_ins), which it can only be if its time was reported, not
-- measured.
SELECT k.id, n.entries, n.exits, n.persons, n.entries - n.exits - d.doubted, clock_timestamp()
FROM unnest($2::text[]) AS k (id)
CROSS JOIN LATERAL (
  SELECT count(*) FILTER (
           WHERE kind = {CheckIn.KIND_ENTRY} AND before IS DISTINCT FROM {CheckIn.KIND_ENTRY}) AS entries,
         count(*) FILTER (WHERE kind = {CheckIn.KIND_EXIT} AND before = {CheckIn.KIND_ENTRY}) AS exits,
         count(DISTINCT subject) FILTER (WHERE kind = {CheckIn.KIND_ENTRY}) AS persons
  FROM (
    SELECT c.kind, c.subject,
           lag(c.kind) OVER (PARTITION BY c.subject ORDER BY c.effective_time, c.record_time, c.id) AS before
    FROM check_ins c
    WHERE c.event_id = $1 AND c.checkpoint_id = k.id AND c.kind < {CheckIn.KIND_VOID}
      AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = c.event_id AND v.voids_id = c.id)
  ) passages
) n
CROSS JOIN LATERAL (
  SELECT count(*) AS doubted FROM derived_check_ins c
  WHERE c.event_id = $1 AND c.checkpoint_id = k.id AND c.kind = {CheckIn.KIND_ENTRY} AND NOT c.voided AND c.last
    AND c.doubted
    AND c.subject IN (
      SELECT t.subject FROM check_ins t
      WHERE t.event_id = $1 AND t.checkpoint_id = k.id AND t.kind < {CheckIn.KIND_VOID} AND t.device_time IS NOT NULL
        AND t.clock_offset IS NULL)
) d

-- What the check-ins at checkpoints $2 of event $1 add up to: id, entries, exits, persons, the clock. Of those that are
-- not voided, in their order, an entry counts after an exit or first, and an exit after an entry.
SELECT k.id, n.entries, n.exits, n.persons, clock_timestamp()
FROM unnest($2::text[]) AS k (id)
CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE kind = 1 AND before IS DISTINCT FROM 1) AS entries,
         count(*) FILTER (WHERE kind = 2 AND before = 1) AS exits,
         count(DISTINCT subject) FILTER (WHERE kind = 1) AS persons
  FROM (
    SELECT c.kind, c.subject,
           lag(c.kind) OVER (PARTITION BY c.subject ORDER BY c.effective_time, c.record_time, c.id) AS before
    FROM check_ins c
    WHERE c.event_id = $1 AND c.checkpoint_id = k.id AND c.kind < 3
      AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = c.event_id AND v.voids_id = c.id)
  ) passages
) n

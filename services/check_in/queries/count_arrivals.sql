-- Confirmed participants of event $1 who were ever let in: by the quarter of an hour of their first
-- entry (every zone's days begin with one), how many there are, and how many of them are inside
-- now, that is, whose last check-in at some checkpoint is an entry. Check-ins are ordered as in
-- count_check_ins.sql; cancelled ones are ignored.
SELECT date_bin('15 minutes', first, '2000-01-01T00:00:00Z') AS quarter, count(*), count(*) FILTER (WHERE inside)
FROM (
  SELECT min(effective_time) FILTER (WHERE kind = {CheckIn.KIND_ENTRY}) AS first,
         bool_or(kind = {CheckIn.KIND_ENTRY} AND next_kind IS NULL) AS inside
  FROM (
    SELECT c.participant_id, c.kind, c.effective_time,
           lead(c.kind) OVER (PARTITION BY c.checkpoint_id, c.subject
                              ORDER BY c.effective_time, c.record_time, c.id) AS next_kind
    FROM check_ins c JOIN participants p ON p.event_id = c.event_id AND p.id = c.participant_id
    WHERE c.event_id = $1 AND c.kind < {CheckIn.KIND_VOID} AND p.state = {Participant.STATE_CONFIRMED}
      AND NOT p.collective
      AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = c.event_id AND v.voids_id = c.id)
  ) passages
  GROUP BY participant_id
) people
WHERE first IS NOT NULL
GROUP BY quarter
ORDER BY quarter

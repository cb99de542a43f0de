-- When those of event $1 who are confirmed were first let in anywhere, and how many, by quarters of an hour: every zone's
-- days begin with one. Entries that were voided do not count.
SELECT date_bin('15 minutes', first, '2000-01-01T00:00:00Z') AS quarter, count(*)
FROM (
  SELECT min(c.effective_time) AS first
  FROM check_ins c JOIN participants p ON p.event_id = c.event_id AND p.id = c.participant_id
  WHERE c.event_id = $1 AND c.kind = 1 AND p.state = 4 AND NOT p.collective
    AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = c.event_id AND v.voids_id = c.id)
  GROUP BY c.participant_id
) arrivals
GROUP BY quarter
ORDER BY quarter

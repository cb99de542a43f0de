-- Of event $1, the first $2 waiting participants of each category and delegation, ordered by
-- number. The recursion jumps from one kind to the next in the index, however many wait.
WITH RECURSIVE kind AS (
  (SELECT category, coalesce(delegation_id, '') AS delegation_id
   FROM participants WHERE event_id = $1 AND state = {Participant.STATE_WAITLISTED}
   ORDER BY category, coalesce(delegation_id, '') LIMIT 1)
  UNION ALL
  SELECT n.*
  FROM kind k CROSS JOIN LATERAL (
    SELECT category, coalesce(delegation_id, '') AS delegation_id
    FROM participants
    WHERE event_id = $1 AND state = {Participant.STATE_WAITLISTED}
      AND (category, coalesce(delegation_id, '')) > (k.category, k.delegation_id)
    ORDER BY category, coalesce(delegation_id, '') LIMIT 1) n
)
SELECT w.id, k.category, k.delegation_id, w.waitlist_number
FROM kind k CROSS JOIN LATERAL (
  SELECT id, waitlist_number FROM participants
  WHERE event_id = $1 AND state = {Participant.STATE_WAITLISTED} AND category = k.category
    AND coalesce(delegation_id, '') = k.delegation_id
  ORDER BY waitlist_number LIMIT $2) w
ORDER BY w.waitlist_number

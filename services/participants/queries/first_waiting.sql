-- Of event $1, the first waiting of each category and delegation, by number: whom limits tell apart. The recursion
-- jumps from one kind to the next in the index, however many wait.
WITH RECURSIVE kind AS (
  (SELECT id, category, coalesce(delegation_id, '') AS delegation_id, waitlist_number
   FROM participants WHERE event_id = $1 AND state = 3
   ORDER BY category, coalesce(delegation_id, ''), waitlist_number LIMIT 1)
  UNION ALL
  SELECT n.*
  FROM kind k CROSS JOIN LATERAL (
    SELECT id, category, coalesce(delegation_id, '') AS delegation_id, waitlist_number
    FROM participants
    WHERE event_id = $1 AND state = 3 AND (category, coalesce(delegation_id, '')) > (k.category, k.delegation_id)
    ORDER BY category, coalesce(delegation_id, ''), waitlist_number LIMIT 1) n
)
SELECT id, category, delegation_id FROM kind ORDER BY waitlist_number

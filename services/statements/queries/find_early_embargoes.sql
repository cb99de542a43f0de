-- Statements of event $1, not yet delivered, whose embargo ends before $2: names, and how many there are in all; at most $3.
SELECT 'events/' || event_id || '/statements/' || id, count(*) OVER ()
FROM statements WHERE event_id = $1 AND state IN ({Statement.STATE_DRAFT, STATE_SUBMITTED})
  AND embargo_time < $2::timestamptz
ORDER BY id
LIMIT $3

-- The lock that protects capacity. Events are locked in the order of their ids, so that two
-- transactions never wait for each other. Waits in a line.
WITH patience AS MATERIALIZED (
  SELECT set_config('lock_timeout', current_setting('plenary.lock_timeout'), /* in this transaction */ true)
)
SELECT event_id, openness, capacity, window_start, window_end, approval_required, waitlist_disabled, has_questions,
       confirmed, last_waitlist_number
FROM patience, event_admission
WHERE event_id = ANY ($1::text[])
ORDER BY event_id
FOR UPDATE OF event_admission

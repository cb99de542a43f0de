-- Like lock_admissions.sql, without a lock.
SELECT event_id, openness, capacity, window_start, window_end, approval_required, waitlist_disabled, has_questions,
       confirmed, last_waitlist_number
FROM event_admission
WHERE event_id = ANY ($1::text[])
ORDER BY event_id

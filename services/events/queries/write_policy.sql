UPDATE event_admission
SET openness = $2, capacity = $3, window_start = $4, window_end = $5, approval_required = $6, waitlist_disabled = $7,
    has_questions = $8
WHERE event_id = $1

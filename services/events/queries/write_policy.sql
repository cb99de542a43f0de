UPDATE event_admission
SET openness = $2, capacity = $3, window_start = to_timestamp($4::bigint / 1000000.0),
    window_end = to_timestamp($5::bigint / 1000000.0), approval_required = $6, waitlist_disabled = $7,
    has_questions = $8
WHERE event_id = $1

UPDATE event_admission
SET openness = $2, capacity = $3, window_start = (to_timestamp($4::bigint / 1000000) + $4::bigint % 1000000 * interval '1 microsecond'),
    window_end = (to_timestamp($5::bigint / 1000000) + $5::bigint % 1000000 * interval '1 microsecond'), approval_required = $6, waitlist_disabled = $7,
    has_questions = $8
WHERE event_id = $1

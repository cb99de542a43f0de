INSERT INTO event_admission (event_id, openness, capacity, window_start, window_end, approval_required, waitlist_disabled,
                             has_questions)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

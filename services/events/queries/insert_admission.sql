INSERT INTO event_admission (event_id, openness, capacity, window_start, window_end, approval_required, waitlist_disabled,
                             has_questions)
VALUES ($1, $2, $3, (to_timestamp($4::bigint / 1000000) + $4::bigint % 1000000 * interval '1 microsecond'), (to_timestamp($5::bigint / 1000000) + $5::bigint % 1000000 * interval '1 microsecond'), $6, $7, $8)

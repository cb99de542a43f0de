-- Foreign keys give the children the values that they share with it, if they shared them before.
UPDATE sessions
SET title = $3, names = $4, kind = $5, state = $6,
    during = CASE WHEN $7::timestamptz IS NOT NULL THEN tstzrange($7::timestamptz, $8::timestamptz) END,
    room_id = $9, track = $10, languages = $11::text[], parent_id = $12,
    parent_during = (SELECT p.during FROM sessions p WHERE p.event_id = $1 AND p.id = $12),
    parent_cancelled = (SELECT p.cancelled FROM sessions p WHERE p.event_id = $1 AND p.id = $12),
    detail = $13, update_time = clock_timestamp(), version = version + 1
WHERE event_id = $1 AND id = $2
RETURNING create_time, update_time, version

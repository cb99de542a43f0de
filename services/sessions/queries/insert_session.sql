INSERT INTO sessions (event_id, id, title, names, kind, state, during, room_id, track, languages, parent_id,
                      parent_during, parent_cancelled, detail)
VALUES ($1, $2, $3, $4, $5, $6,
        CASE WHEN $7::timestamptz IS NOT NULL THEN tstzrange($7::timestamptz, $8::timestamptz) END,
        $9, $10, $11::text[], $12,
        (SELECT p.during FROM sessions p WHERE p.event_id = $1 AND p.id = $12),
        (SELECT p.cancelled FROM sessions p WHERE p.event_id = $1 AND p.id = $12), $13)
RETURNING create_time, update_time, version

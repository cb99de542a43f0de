-- Changes several sessions of event $1 at once, so that constraints apply to the final state: rooms
-- can be exchanged, and parents move with their parts. parent_* are the values that each gets from
-- its parent's new state; `changed`: the session itself changed, and not only its parent.
UPDATE sessions s
SET title = n.title, names = n.names, kind = n.kind, state = n.state,
    during = CASE WHEN n.start_time IS NOT NULL THEN tstzrange(n.start_time, n.end_time) END,
    room_id = n.room_id, track = n.track, languages = n.languages::text[], parent_id = n.parent_id,
    parent_during = CASE WHEN n.parent_start IS NOT NULL THEN tstzrange(n.parent_start, n.parent_end) END,
    parent_cancelled = n.parent_cancelled = 1, detail = n.detail,
    update_time = CASE WHEN n.changed THEN clock_timestamp() ELSE s.update_time END,
    version = s.version + n.changed::integer
FROM unnest($2::text[], $3::text[], $4::text[], $5::smallint[], $6::smallint[], $7::timestamptz[], $8::timestamptz[],
            $9::text[], $10::text[], $11::text[], $12::text[], $13::bytea[], $14::timestamptz[], $15::timestamptz[],
            $16::integer[], $17::boolean[])
  AS n (id, title, names, kind, state, start_time, end_time, room_id, track, languages, parent_id, detail, parent_start,
        parent_end, parent_cancelled, changed)
WHERE s.event_id = $1 AND s.id = n.id
RETURNING s.create_time, s.update_time, s.version, s.id

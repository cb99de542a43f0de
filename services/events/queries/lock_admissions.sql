-- The lock that holds capacity. Events are locked in the order of their ids, so that two never wait for each other.
SELECT a.event_id, e.state, e.was_public, a.openness, a.capacity,
       (extract(epoch FROM a.window_start) * 1000000)::bigint, (extract(epoch FROM a.window_end) * 1000000)::bigint,
       a.approval_required, a.waitlist_disabled, a.confirmed, a.last_waitlist_number,
       (extract(epoch FROM clock_timestamp()) * 1000000)::bigint, a.has_questions,
       array_to_string(e.languages, ',')
FROM event_admission a JOIN events e ON e.id = a.event_id
WHERE a.event_id = ANY ($1::text[])
ORDER BY a.event_id
FOR UPDATE OF a

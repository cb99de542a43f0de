-- Of all events.
SELECT (extract(epoch FROM p.create_time) * 1000000)::bigint AS created, (extract(epoch FROM p.update_time) * 1000000)::bigint AS updated,
         p.version, p.event_id, p.id, p.state, p.waitlist_number,
         (extract(epoch FROM p.respond_by_time) * 1000000)::bigint AS respond_by, p.registered_by, p.detail, e.was_public,
         array_to_string(e.languages, ',') AS languages /*keys*/
FROM participants p JOIN events e ON e.id = p.event_id
WHERE /*where*/ TRUE
ORDER BY /*order*/ p.event_id, p.id
LIMIT /*limit*/ 50

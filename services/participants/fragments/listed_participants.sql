SELECT p.create_time, p.update_time, p.version, p.event_id, p.id, p.state, p.waitlist_number,
       p.respond_by_time, p.registered_by, p.detail, p.self_registered, e.was_public,
       array_to_string(e.languages, ',') AS languages /*keys*/
FROM participants p JOIN events e ON e.id = p.event_id

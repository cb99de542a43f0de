-- Documents by event ids $1 and their own ids $2, each with its position among them, in no particular order.
SELECT d.create_time, d.update_time, d.version, d.event_id, d.id, d.state, d.state_reason, d.revision, d.was_visible,
       d.detail, r.content, a.detail AS adoption, e.was_public, array_to_string(e.languages, ',') AS languages,
       clock_timestamp() AS now, k.position
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (event_id, id, position)
JOIN documents d ON d.event_id = k.event_id AND d.id = k.id
JOIN events e ON e.id = d.event_id
JOIN document_revisions r ON r.event_id = d.event_id AND r.document_id = d.id AND r.revision = d.revision
LEFT JOIN corrected_adoptions a ON a.event_id = d.event_id AND a.document_id = d.id

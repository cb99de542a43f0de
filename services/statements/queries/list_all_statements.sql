-- Of all events; columns as in get_statements.sql.
SELECT s.create_time, s.update_time, s.version, s.event_id, s.id, s.state, s.state_reason, s.revision, s.publish_time,
       (SELECT string_agg(r.content, ''::bytea ORDER BY r.revision) FROM statement_revisions r
        WHERE r.event_id = s.event_id AND r.statement_id = s.id AND r.revision BETWEEN s.whole_revision AND s.revision),
       p.credit, p.delivered_by_credit, speaker.detail, reader.detail,
       statement_timestamp(), e.was_public, array_to_string(e.languages, ',') /*keys*/
FROM statements s JOIN events e ON e.id = s.event_id
LEFT JOIN statement_publications p
  ON p.event_id = s.event_id AND p.statement_id = s.id AND p.revision = s.revision
LEFT JOIN participants speaker
  ON speaker.event_id = s.event_id AND speaker.id = s.speaker_id AND s.state NOT IN (4, 5)
LEFT JOIN participants reader
  ON reader.event_id = s.event_id AND reader.id = s.delivered_by_id AND s.state NOT IN (4, 5)
WHERE /*where*/ TRUE
ORDER BY /*order*/ s.event_id, s.id
LIMIT /*limit*/ 50

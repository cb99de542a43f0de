-- Statements by event ids $1 and their own ids $2, each with its position among them, in no
-- particular order. The content is the last whole revision with what was appended since. Credits
-- are those of the published revision, or otherwise the details of the participants, who have them.
-- OFFSET 0 keeps the look-up by primary key for each, whatever the planner knows of the table's
-- size. Only published statements are ever corrected.
SELECT f.*, statement_timestamp(), e.was_public, array_to_string(e.languages, ','), k.position
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (event_id, id, position)
CROSS JOIN LATERAL (
  SELECT s.create_time, s.update_time, s.version, s.event_id, s.id, s.state, s.state_reason, s.revision, s.publish_time,
         (SELECT string_agg(r.content, ''::bytea ORDER BY r.revision) FROM statement_revisions r
          WHERE r.event_id = s.event_id AND r.statement_id = s.id AND r.revision BETWEEN s.whole_revision AND s.revision),
         p.credit, p.delivered_by_credit, speaker.detail, reader.detail,
         c.revision, c.reason, c.create_time
  FROM statements s
  LEFT JOIN statement_publications p
    ON p.event_id = s.event_id AND p.statement_id = s.id AND p.revision = s.revision
  LEFT JOIN participants speaker
    ON speaker.event_id = s.event_id AND speaker.id = s.speaker_id AND s.state NOT IN ({statements/published_states})
  LEFT JOIN participants reader
    ON reader.event_id = s.event_id AND reader.id = s.delivered_by_id
        AND s.state NOT IN ({statements/published_states})
  LEFT JOIN LATERAL (
    SELECT r.revision, r.reason, r.create_time FROM statement_revisions r
    WHERE r.event_id = s.event_id AND r.statement_id = s.id AND r.change = {StatementRevision.CHANGE_CORRECTED}
      AND s.state IN ({statements/published_states})
    ORDER BY r.revision DESC LIMIT 1
  ) c ON true
  WHERE s.event_id = k.event_id AND s.id = k.id
  OFFSET 0
) f
JOIN events e ON e.id = k.event_id

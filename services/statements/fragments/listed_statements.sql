SELECT s.event_id, s.id,
       f.credits + f.reasons + 2 * f.text + 1000,
       -- A BASIC view leaves the text out of the answer, but it is still read.
       greatest(f.credits + f.reasons + 2 * octet_length(s.names) + 2 * octet_length(array_to_string(s.topics, ''))
                + 1000,
                f.text / 16) /*keys*/
FROM statements s JOIN events e ON e.id = s.event_id
CROSS JOIN LATERAL (
  SELECT (SELECT sum(octet_length(r.content)) FROM statement_revisions r
          WHERE r.event_id = s.event_id AND r.statement_id = s.id
            AND r.revision BETWEEN s.whole_revision AND s.revision) AS text,
         2 * coalesce((SELECT sum(octet_length(c.detail)) FROM participants c
                       WHERE c.event_id = s.event_id AND c.id IN (s.speaker_id, s.delivered_by_id)), 0)
         + 2 * coalesce((SELECT coalesce(octet_length(p.credit), 0) + coalesce(octet_length(p.delivered_by_credit), 0)
                         FROM statement_publications p
                         WHERE p.event_id = s.event_id AND p.statement_id = s.id AND p.revision = s.revision), 0)
         AS credits,
         octet_length(s.state_reason)
         + coalesce((SELECT octet_length(r.reason) FROM statement_revisions r
                     WHERE r.event_id = s.event_id AND r.statement_id = s.id
                       AND r.change = {StatementRevision.CHANGE_CORRECTED}
                       AND s.state IN ({statements/published_states})
                     ORDER BY r.revision DESC LIMIT 1), 0)
         AS reasons
) f

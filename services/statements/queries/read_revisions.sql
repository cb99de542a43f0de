-- Revisions $3 of statement $2 of event $1, the latest first: each with the content from the last
-- whole revision up to it.
SELECT r.revision, r.change, r.reason, r.create_time, p.publish_time, p.credit, p.delivered_by_credit,
       (SELECT string_agg(c.content, ''::bytea ORDER BY c.revision) FROM statement_revisions c
        WHERE c.event_id = r.event_id AND c.statement_id = r.statement_id AND c.revision <= r.revision
          AND c.revision >= (SELECT max(w.revision) FROM statement_revisions w
                             WHERE w.event_id = r.event_id AND w.statement_id = r.statement_id
                               AND w.revision <= r.revision AND w.change <> {StatementRevision.CHANGE_APPENDED}))
FROM statement_revisions r
LEFT JOIN statement_publications p
  ON p.event_id = r.event_id AND p.statement_id = r.statement_id AND p.revision = r.revision
WHERE r.event_id = $1 AND r.statement_id = $2 AND r.revision = ANY ($3::bigint[])
ORDER BY r.revision DESC

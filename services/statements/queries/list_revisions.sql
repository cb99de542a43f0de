-- Of statement $2 of event $1: numbers, and the bytes that each takes in an answer, as in
-- list_statements.sql.
SELECT r.revision,
       (SELECT 2 * sum(octet_length(c.content)) + 2000 FROM statement_revisions c
        WHERE c.event_id = r.event_id AND c.statement_id = r.statement_id AND c.revision <= r.revision
          AND c.revision >= (SELECT max(w.revision) FROM statement_revisions w
                             WHERE w.event_id = r.event_id AND w.statement_id = r.statement_id
                               AND w.revision <= r.revision
                               AND w.change <> {StatementRevision.CHANGE_APPENDED})) /*keys*/
FROM statement_revisions r
LEFT JOIN statement_publications p
  ON p.event_id = r.event_id AND p.statement_id = r.statement_id AND p.revision = r.revision
WHERE r.event_id = $1 AND r.statement_id = $2 AND /*where*/ TRUE
ORDER BY /*order*/ r.revision DESC
LIMIT /*limit*/ 50

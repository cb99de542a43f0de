-- Of all events; columns as in list_statements.sql.
SELECT s.event_id, s.id,
       (SELECT 2 * sum(octet_length(r.content)) + 2000 FROM statement_revisions r
        WHERE r.event_id = s.event_id AND r.statement_id = s.id
          AND r.revision BETWEEN s.whole_revision AND s.revision) /*keys*/
FROM statements s JOIN events e ON e.id = s.event_id
WHERE /*where*/ TRUE
ORDER BY /*order*/ s.event_id, s.id
LIMIT /*limit*/ 50

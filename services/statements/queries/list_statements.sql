-- Of event $1: which, and how much of an answer each takes; an editor gets its text twice, as it is and as chosen for
-- the caller, and beside it there are credits.
SELECT s.event_id, s.id,
       (SELECT 2 * sum(octet_length(r.content)) + 2000 FROM statement_revisions r
        WHERE r.event_id = s.event_id AND r.statement_id = s.id
          AND r.revision BETWEEN s.whole_revision AND s.revision) /*keys*/
FROM statements s JOIN events e ON e.id = s.event_id
WHERE s.event_id = $1 AND /*where*/ TRUE
ORDER BY /*order*/ s.id
LIMIT /*limit*/ 50

-- Of event $1: which, and how much of an answer each takes; an editor gets its text twice, as it is and as chosen for
-- the caller, and beside it there are credits.
SELECT s.event_id, s.id,
       2 * ((SELECT sum(octet_length(r.content)) FROM statement_revisions r
             WHERE r.event_id = s.event_id AND r.statement_id = s.id
               AND r.revision BETWEEN s.whole_revision AND s.revision)
            + coalesce((SELECT sum(octet_length(c.detail)) FROM participants c
                        WHERE c.event_id = s.event_id AND c.id IN (s.speaker_id, s.delivered_by_id)), 0)
            + coalesce((SELECT coalesce(octet_length(p.credit), 0) + coalesce(octet_length(p.delivered_by_credit), 0)
                        FROM statement_publications p
                        WHERE p.event_id = s.event_id AND p.statement_id = s.id AND p.revision = s.revision), 0))
       + 1000 /*keys*/
FROM statements s JOIN events e ON e.id = s.event_id
WHERE s.event_id = $1 AND /*where*/ TRUE
ORDER BY /*order*/ s.id
LIMIT /*limit*/ 50

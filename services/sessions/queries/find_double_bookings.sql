-- Appearances in sessions $2 of event $1 of somebody who at the same time appears in another
-- session, as the same participant or the same person: the session, the position of the appearance
-- in it, the other session, the position there, the other's detail. Cancelled sessions are ignored,
-- and so are a session and its parents. At most $3.
WITH RECURSIVE clashes AS MATERIALIZED (
  SELECT s.id, a.ordinal, o.id AS other_id, b.ordinal AS other_ordinal, o.detail
  FROM sessions s
  JOIN session_appearances a ON a.event_id = s.event_id AND a.session_id = s.id
  CROSS JOIN LATERAL (
    SELECT a.participant_id AS id
    UNION
    SELECT q.id FROM participants p JOIN participants q ON q.person_id = p.person_id AND q.event_id = p.event_id
    WHERE p.event_id = a.event_id AND p.id = a.participant_id
  ) who
  JOIN session_appearances b ON b.event_id = s.event_id AND b.participant_id = who.id
  JOIN sessions o ON o.event_id = b.event_id AND o.id = b.session_id
  WHERE s.event_id = $1 AND s.id = ANY ($2::text[]) AND s.state <> {Session.STATE_CANCELLED}
    AND o.id <> s.id AND o.state <> {Session.STATE_CANCELLED} AND o.during && s.during
), above AS (
  SELECT id AS part, id AS whole FROM clashes
  UNION
  SELECT other_id, other_id FROM clashes
  UNION
  SELECT a.part, s.parent_id FROM above a JOIN sessions s ON s.event_id = $1 AND s.id = a.whole
  WHERE s.parent_id IS NOT NULL
)
SELECT c.id, c.ordinal, c.other_id, c.other_ordinal, c.detail
FROM clashes c
WHERE NOT EXISTS (SELECT 1 FROM above a WHERE a.part = c.id AND a.whole = c.other_id)
  AND NOT EXISTS (SELECT 1 FROM above a WHERE a.part = c.other_id AND a.whole = c.id)
ORDER BY c.id, c.ordinal, c.other_id, c.other_ordinal
LIMIT $3

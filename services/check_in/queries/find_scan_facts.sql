-- What scans refer to, by position from 0: the check-in made with their nonce $4; the one that they
-- cancel, by id $5 or nonce $6; the badge of their code's hash $3, and whether it is revoked; its
-- participant, or the one with id $2. In events $1. Each look-up is lateral with a limit, so that
-- it uses an index whatever the planner knows of the table's size.
SELECT g.position - 1,
       n.id, n.checkpoint_id, n.participant_id, n.subject, n.kind, n.voids_id, false,
       t.id, t.checkpoint_id, t.participant_id, t.subject, t.kind, t.voids_id, t.voided,
       b.id, b.revoke_time IS NOT NULL,
       p.id, p.state, p.collective
FROM unnest($1::text[], $2::text[], $3::bytea[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY
  AS g (event_id, participant_id, code_hash, nonce, voids_id, voids_nonce, position)
LEFT JOIN LATERAL (
  SELECT id, checkpoint_id, participant_id, subject, kind, voids_id
  FROM check_ins WHERE event_id = g.event_id AND nonce = g.nonce LIMIT 1) n ON TRUE
LEFT JOIN LATERAL (
  SELECT f.*, EXISTS (SELECT FROM check_ins v WHERE v.event_id = g.event_id AND v.voids_id = f.id) AS voided
  FROM (
    (SELECT id, checkpoint_id, participant_id, subject, kind, voids_id
     FROM check_ins WHERE event_id = g.event_id AND id = g.voids_id LIMIT 1)
    UNION ALL
    (SELECT id, checkpoint_id, participant_id, subject, kind, voids_id
     FROM check_ins WHERE event_id = g.event_id AND nonce = g.voids_nonce LIMIT 1)
  ) f LIMIT 1) t ON TRUE
LEFT JOIN LATERAL (
  SELECT id, participant_id, revoke_time
  FROM badges WHERE event_id = g.event_id AND code_hash = g.code_hash LIMIT 1) b ON TRUE
LEFT JOIN LATERAL (
  SELECT id, state, collective
  FROM participants WHERE event_id = g.event_id AND id = coalesce(g.participant_id, b.participant_id) LIMIT 1) p ON TRUE

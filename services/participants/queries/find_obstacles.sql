-- Obstacles to registrations: position from 0, kind as in participant_store.h, id of the other
-- participant. Each look-up is lateral with a limit, so that it uses an index whatever the planner
-- knows of the table's size.
WITH given AS (
  SELECT event_id, id, person_id, external_id, delegation_id, position - 1 AS position
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY
    AS g (event_id, id, person_id, external_id, delegation_id, position)
)
SELECT g.position, {ObstacleKind.kIdTaken} AS kind, p.id
FROM given g CROSS JOIN LATERAL (
  SELECT p.id FROM participants p WHERE p.event_id = g.event_id AND p.id = g.id LIMIT 1) p
UNION ALL
SELECT g.position, CASE p.state WHEN {Participant.STATE_REVOKED} THEN {ObstacleKind.kPersonRevoked}
                               ELSE {ObstacleKind.kPersonParticipates} END, p.id
FROM given g CROSS JOIN LATERAL (
  SELECT p.id, p.state FROM participants p
  WHERE p.person_id = g.person_id AND p.event_id = g.event_id
    AND p.state IN ({participants/active_states}, {Participant.STATE_REVOKED}) LIMIT 2) p
WHERE g.person_id IS NOT NULL
UNION ALL
SELECT g.position, {ObstacleKind.kExternalIdTaken}, p.id
FROM given g CROSS JOIN LATERAL (
  SELECT p.id FROM participants p
  WHERE p.event_id = g.event_id AND p.external_id = g.external_id
    AND p.state IN ({participants/active_states}) LIMIT 1) p
WHERE g.external_id IS NOT NULL
UNION ALL
SELECT g.position, {ObstacleKind.kNoDelegation}, ''
FROM given g
WHERE g.delegation_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM delegations d WHERE d.event_id = g.event_id AND d.id = g.delegation_id)
UNION ALL
SELECT g.position, {ObstacleKind.kNoPerson}, ''
FROM given g
WHERE g.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM people p WHERE p.id = g.person_id)
ORDER BY 1, 2

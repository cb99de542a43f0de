-- Participants of event $1 whom rows may mean, by their ids $2, external ids $3, people $4 and
-- names $5: position from 0, how they were found, id. Each look-up is lateral with a limit, so that
-- it uses an index.
WITH given AS (
  SELECT id, external_id, person_id, name, position - 1 AS position
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY
    AS g (id, external_id, person_id, name, position)
)
SELECT g.position, {FoundBy.kId}, p.id
FROM given g CROSS JOIN LATERAL (
  SELECT p.id FROM participants p WHERE p.event_id = $1 AND p.id = g.id LIMIT 1) p
WHERE g.id IS NOT NULL
UNION ALL
SELECT g.position, {FoundBy.kExternalId}, p.id
FROM given g CROSS JOIN LATERAL (
  SELECT p.id FROM participants p
  WHERE p.event_id = $1 AND p.external_id = g.external_id AND p.state IN ({participants/active_states}) LIMIT 1) p
WHERE g.external_id IS NOT NULL
UNION ALL
SELECT g.position, {FoundBy.kPerson}, p.id
FROM given g CROSS JOIN LATERAL (
  SELECT p.id FROM participants p
  WHERE p.event_id = $1 AND p.person_id = g.person_id AND p.state IN ({participants/active_states}) LIMIT 1) p
WHERE g.person_id IS NOT NULL
UNION ALL
SELECT g.position, {FoundBy.kName}, p.id
FROM given g CROSS JOIN LATERAL (
  SELECT p.id FROM participants p
  WHERE p.event_id = $1 AND p.display_name = g.name
    AND p.state IN ({participants/active_states}, {Participant.STATE_REVOKED}) LIMIT 5) p
WHERE g.name IS NOT NULL
ORDER BY 1, 2, 3

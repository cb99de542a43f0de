-- Rows of import $1/$2 that cannot be committed, with the reason (import_rules.h), at most $3. Of
-- delegations that do not exist, the commit creates $4 and nobody creates $5; nobody creates
-- organizations $6. Except for namesakes, constraints ensure the same until the commit. Each
-- look-up is lateral with a limit, so that it uses an index whatever the planner knows of the
-- tables' sizes.
WITH open AS (
  SELECT row, CASE outcome WHEN {ImportRow.OUTCOME_ERROR} THEN {Refusal.kErroneous}
                           ELSE {Refusal.kUndecided} END AS refusal
  FROM import_rows
  WHERE event_id = $1 AND import_id = $2 AND outcome IN ({ImportRow.OUTCOME_MATCH, OUTCOME_DUPLICATE, OUTCOME_ERROR})
    AND (action = {ImportDecision.ACTION_UNSPECIFIED}
      OR outcome = {ImportRow.OUTCOME_ERROR} AND action <> {ImportDecision.ACTION_SKIP})
), made AS MATERIALIZED (
  SELECT r.row, r.action, r.participant_id, r.display_name, r.person_id AS any_person_id,
         -- Only participants who take part.
         CASE WHEN r.stated_state < {Participant.STATE_REJECTED} THEN r.person_id END AS person_id,
         CASE WHEN r.stated_state < {Participant.STATE_REJECTED} THEN r.external_id END AS external_id
  FROM import_rows r
  WHERE r.event_id = $1 AND r.import_id = $2 AND {import_plans/makes_participant}
), changed AS MATERIALIZED (
  SELECT r.row, r.action, r.participant_id, r.existing_version
  FROM import_rows r
  WHERE r.event_id = $1 AND r.import_id = $2
    AND {import_plans/changes_participant}
), named AS MATERIALIZED (
  SELECT r.row, r.delegation_id, r.new_organizations
  FROM import_rows r
  WHERE r.event_id = $1 AND r.import_id = $2 AND {import_plans/is_committed}
    AND (r.delegation_id IS NOT NULL OR r.new_organizations IS NOT NULL)
)
SELECT row, min(refusal) FROM (
  SELECT row, refusal FROM open
  UNION ALL
  SELECT m.row, {Refusal.kIdTaken}
  FROM made m CROSS JOIN LATERAL (
    SELECT FROM participants p WHERE p.event_id = $1 AND p.id = m.participant_id LIMIT 1) p
  UNION ALL
  SELECT m.row, CASE p.state WHEN {Participant.STATE_REVOKED} THEN {Refusal.kPersonRevoked}
                             ELSE {Refusal.kPersonParticipates} END
  FROM made m CROSS JOIN LATERAL (
    SELECT p.state FROM participants p
    WHERE p.person_id = m.person_id AND p.event_id = $1
      AND p.state IN ({participants/active_states}, {Participant.STATE_REVOKED}) LIMIT 1) p
  WHERE m.person_id IS NOT NULL
  UNION ALL
  SELECT m.row, {Refusal.kPersonGone} FROM made m
  WHERE m.any_person_id IS NOT NULL
    AND (SELECT p.id FROM people p WHERE p.id = m.any_person_id LIMIT 1) IS NULL
  UNION ALL
  SELECT m.row, {Refusal.kExternalIdTaken}
  FROM made m CROSS JOIN LATERAL (
    SELECT FROM participants p
    WHERE p.event_id = $1 AND p.external_id = m.external_id AND p.state IN ({participants/active_states}) LIMIT 1) p
  WHERE m.external_id IS NOT NULL
  UNION ALL
  SELECT row, CASE WHEN delegation_id = ANY ($5::text[]) THEN {Refusal.kNewDelegation}
                   ELSE {Refusal.kDelegationGone} END FROM named
  WHERE delegation_id IS NOT NULL AND delegation_id <> ALL ($4::text[])
    AND (SELECT d.id FROM delegations d WHERE d.event_id = $1 AND d.id = delegation_id LIMIT 1) IS NULL
  UNION ALL
  SELECT row, {Refusal.kNewOrganization} FROM named WHERE new_organizations && $6::text[]
  UNION ALL
  -- Rows with the name of somebody who came since the plan; of several rows with one name, the
  -- first. Names are compared byte by byte, whatever their number.
  SELECT min(n.row), {Refusal.kNamesakeCame}
  FROM (
    SELECT row, display_name FROM made WHERE action = {ImportDecision.ACTION_UNSPECIFIED}
    UNION ALL
    SELECT NULL, p.display_name
    FROM participants p
    WHERE p.event_id = $1 AND p.state <> {Participant.STATE_VOIDED}
      AND p.create_time >= (SELECT create_time FROM imports WHERE event_id = $1 AND id = $2)
  ) AS n
  GROUP BY n.display_name COLLATE "C" HAVING count(n.row) BETWEEN 1 AND count(*) - 1
  UNION ALL
  -- A participant VOIDED since then counts as gone.
  SELECT c.row, CASE WHEN p.id IS NULL THEN {Refusal.kParticipantGone} ELSE {Refusal.kParticipantChanged} END
  FROM changed c LEFT JOIN LATERAL (
    SELECT p.id, p.version FROM participants p
    WHERE p.event_id = $1 AND p.id = c.participant_id AND p.state <> {Participant.STATE_VOIDED} LIMIT 1) p ON true
  WHERE p.id IS NULL OR c.action <> {ImportDecision.ACTION_LINK} AND p.version <> c.existing_version
  UNION ALL
  SELECT row, {Refusal.kPersonTwice} FROM (SELECT row, row_number() OVER (PARTITION BY person_id ORDER BY row) AS nth
                       FROM made WHERE person_id IS NOT NULL) AS n WHERE nth > 1
  UNION ALL
  SELECT row, {Refusal.kExternalIdTwice}
      FROM (SELECT row, row_number() OVER (PARTITION BY external_id ORDER BY row) AS nth
                       FROM made WHERE external_id IS NOT NULL) AS n WHERE nth > 1
  UNION ALL
  SELECT row, {Refusal.kParticipantTwice}
      FROM (SELECT row, row_number() OVER (PARTITION BY participant_id ORDER BY row) AS nth
                       FROM changed) AS n WHERE nth > 1
) AS refused (row, refusal)
GROUP BY row ORDER BY row LIMIT $3

-- Rows of import $1/$2 that cannot be committed and why (import_rules.h), at most $3. Of
-- delegations that are not on record, $4 are made by the commit and $5 by nobody, as organizations $6. What is found here is held by
-- constraints until the commit, but for namesakes. Each look-up is lateral with a limit, so that it goes by index whatever
-- the planner believes of the tables' sizes.
WITH open AS (
  SELECT row, CASE outcome WHEN 6 THEN 2 ELSE 1 END AS refusal
  FROM import_rows
  WHERE event_id = $1 AND import_id = $2 AND outcome IN (4, 5, 6)
    AND (action = 0 OR outcome = 6 AND action <> 3)
), made AS MATERIALIZED (
  SELECT r.row, r.action, r.participant_id, r.display_name, r.person_id AS any_person_id,
         -- Of those who take part.
         CASE WHEN r.stated_state < 5 THEN r.person_id END AS person_id,
         CASE WHEN r.stated_state < 5 THEN r.external_id END AS external_id
  FROM import_rows r
  WHERE r.event_id = $1 AND r.import_id = $2 AND (r.action = 1 OR r.action = 0 AND r.outcome = 1 OR r.action = 2 AND r.existing_version IS NULL)
), changed AS MATERIALIZED (
  SELECT r.row, r.action, r.participant_id, r.existing_version
  FROM import_rows r
  WHERE r.event_id = $1 AND r.import_id = $2
    AND (r.action = 4 OR r.action = 0 AND r.outcome = 2 OR r.action = 2 AND r.existing_version IS NOT NULL)
), named AS MATERIALIZED (
  SELECT r.row, r.delegation_id, r.new_organizations
  FROM import_rows r
  WHERE r.event_id = $1 AND r.import_id = $2 AND (r.action IN (1, 2, 4) OR r.action = 0 AND r.outcome IN (1, 2))
    AND (r.delegation_id IS NOT NULL OR r.new_organizations IS NOT NULL)
)
SELECT row, min(refusal) FROM (
  SELECT row, refusal FROM open
  UNION ALL
  SELECT m.row, 3
  FROM made m CROSS JOIN LATERAL (
    SELECT FROM participants p WHERE p.event_id = $1 AND p.id = m.participant_id LIMIT 1) p
  UNION ALL
  SELECT m.row, CASE p.state WHEN 8 THEN 5 ELSE 4 END
  FROM made m CROSS JOIN LATERAL (
    SELECT p.state FROM participants p
    WHERE p.person_id = m.person_id AND p.event_id = $1 AND p.state IN (1, 2, 3, 4, 8) LIMIT 1) p
  WHERE m.person_id IS NOT NULL
  UNION ALL
  SELECT m.row, 6 FROM made m
  WHERE m.any_person_id IS NOT NULL
    AND (SELECT p.id FROM people p WHERE p.id = m.any_person_id LIMIT 1) IS NULL
  UNION ALL
  SELECT m.row, 7
  FROM made m CROSS JOIN LATERAL (
    SELECT FROM participants p
    WHERE p.event_id = $1 AND p.external_id = m.external_id AND p.state IN (1, 2, 3, 4) LIMIT 1) p
  WHERE m.external_id IS NOT NULL
  UNION ALL
  SELECT row, CASE WHEN delegation_id = ANY ($5::text[]) THEN 17 ELSE 8 END FROM named
  WHERE delegation_id IS NOT NULL AND delegation_id <> ALL ($4::text[])
    AND (SELECT d.id FROM delegations d WHERE d.event_id = $1 AND d.id = delegation_id LIMIT 1) IS NULL
  UNION ALL
  SELECT row, 18 FROM named WHERE new_organizations && $6::text[]
  UNION ALL
  -- Whoever has the name of somebody who came since the plan; of several rows of one name the first. Names are brought
  -- together byte by byte, whatever their number.
  SELECT min(n.row), 9
  FROM (
    SELECT row, display_name FROM made WHERE action = 0
    UNION ALL
    SELECT NULL, p.display_name
    FROM participants p
    WHERE p.event_id = $1 AND p.state <> 9
      AND p.create_time >= (SELECT create_time FROM imports WHERE event_id = $1 AND id = $2)
  ) AS n
  GROUP BY n.display_name COLLATE "C" HAVING count(n.row) BETWEEN 1 AND count(*) - 1
  UNION ALL
  -- Who was VOIDED since is gone.
  SELECT c.row, CASE WHEN p.id IS NULL THEN 11 ELSE 10 END
  FROM changed c LEFT JOIN LATERAL (
    SELECT p.id, p.version FROM participants p
    WHERE p.event_id = $1 AND p.id = c.participant_id AND p.state <> 9 LIMIT 1) p ON true
  WHERE p.id IS NULL OR c.action <> 2 AND p.version <> c.existing_version
  UNION ALL
  SELECT row, 12 FROM (SELECT row, row_number() OVER (PARTITION BY person_id ORDER BY row) AS nth
                       FROM made WHERE person_id IS NOT NULL) AS n WHERE nth > 1
  UNION ALL
  SELECT row, 13 FROM (SELECT row, row_number() OVER (PARTITION BY external_id ORDER BY row) AS nth
                       FROM made WHERE external_id IS NOT NULL) AS n WHERE nth > 1
  UNION ALL
  SELECT row, 14 FROM (SELECT row, row_number() OVER (PARTITION BY participant_id ORDER BY row) AS nth
                       FROM changed) AS n WHERE nth > 1
) AS refused (row, refusal)
GROUP BY row ORDER BY row LIMIT $3

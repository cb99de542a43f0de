-- Rows of import $1/$2 that cannot be committed and why (import_rules.h), at most $3. Who came since the plan is found
-- by what a new participant shares with it; what is checked here is held by constraints until the commit.
WITH open AS (
  SELECT row, CASE outcome WHEN 6 THEN 2 ELSE 1 END AS refusal
  FROM import_rows
  WHERE event_id = $1 AND import_id = $2 AND outcome IN (4, 5, 6)
    AND (action = 0 OR outcome = 6 AND action <> 3)
), made AS (
  SELECT r.row, r.action, r.outcome, r.participant_id, r.person_id, r.external_id, r.delegation_id, r.display_name
  FROM import_rows r
  WHERE r.event_id = $1 AND r.import_id = $2 AND (r.action = 1 OR r.action = 0 AND r.outcome = 1 OR r.action = 2 AND r.existing_version IS NULL)
), changed AS (
  SELECT r.row, r.action, r.participant_id, r.existing_version
  FROM import_rows r
  WHERE r.event_id = $1 AND r.import_id = $2
    AND (r.action = 4 OR r.action = 0 AND r.outcome = 2 OR r.action = 2 AND r.existing_version IS NOT NULL)
), came AS (
  SELECT p.display_name
  FROM participants p JOIN imports i ON i.event_id = p.event_id
  WHERE p.event_id = $1 AND i.id = $2 AND p.create_time >= i.create_time
)
SELECT row, min(refusal) FROM (
  SELECT row, refusal FROM open
  UNION ALL
  SELECT m.row, 3 FROM made m JOIN participants p ON p.event_id = $1 AND p.id = m.participant_id
  UNION ALL
  SELECT m.row, CASE p.state WHEN 8 THEN 5 ELSE 4 END
  FROM made m JOIN participants p ON p.event_id = $1 AND p.person_id = m.person_id AND p.state IN (1, 2, 3, 4, 8)
  WHERE m.person_id IS NOT NULL
  UNION ALL
  SELECT m.row, 6 FROM made m
  WHERE m.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM people p WHERE p.id = m.person_id)
  UNION ALL
  SELECT m.row, 7
  FROM made m JOIN participants p ON p.event_id = $1 AND p.external_id = m.external_id AND p.state IN (1, 2, 3, 4)
  WHERE m.external_id IS NOT NULL
  UNION ALL
  SELECT m.row, 8 FROM made m
  WHERE m.delegation_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM delegations d WHERE d.event_id = $1 AND d.id = m.delegation_id)
  UNION ALL
  SELECT m.row, 9 FROM made m WHERE m.action = 0 AND m.display_name IN (SELECT display_name FROM came)
  UNION ALL
  SELECT c.row, CASE WHEN p.id IS NULL THEN 11 ELSE 10 END
  FROM changed c LEFT JOIN participants p ON p.event_id = $1 AND p.id = c.participant_id
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

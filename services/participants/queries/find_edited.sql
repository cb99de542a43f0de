-- Names of what was changed since import $1/$2 was committed, at most $3, and how many these are in all: its participants,
-- but for those who waited and for whom a place was found, and the people made of its rows, also those into whom others
-- were merged. Look-ups are lateral, as in find_refused.sql.
WITH touched AS MATERIALIZED (
  SELECT r.row, r.participant_id, coalesce(r.result_version, 1) AS version, r.earlier IS NULL AS made, r.expected_state
  FROM import_rows r
  WHERE r.event_id = $1 AND r.import_id = $2
    AND (r.earlier IS NOT NULL OR (r.action = 1 OR r.action = 0 AND r.outcome = 1 OR r.action = 2 AND r.existing_version IS NULL))
), made_people AS MATERIALIZED (
  SELECT r.row, r.participant_id, r.made_person_id
  FROM import_rows r WHERE r.event_id = $1 AND r.import_id = $2 AND r.made_person_id IS NOT NULL
)
SELECT name, count(*) OVER () FROM (
  SELECT t.row, 'events/' || $1 || '/participants/' || t.participant_id AS name
  FROM touched t LEFT JOIN LATERAL (
    SELECT p.id, p.version, p.state FROM participants p
    WHERE p.event_id = $1 AND p.id = t.participant_id LIMIT 1) p ON true
  WHERE p.id IS NULL
     OR p.version <> t.version
        AND NOT (t.made AND t.expected_state = 3 AND p.state = 4 AND p.version = t.version + 1)
  UNION ALL
  SELECT m.row, 'people/' || m.made_person_id
  FROM made_people m LEFT JOIN LATERAL (
    SELECT p.id, p.version FROM people p WHERE p.id = m.made_person_id LIMIT 1) p ON true
  WHERE p.id IS NULL OR p.version > 1
     OR EXISTS (SELECT FROM merged_people g WHERE g.into_id = m.made_person_id)
     OR EXISTS (SELECT FROM role_bindings b WHERE b.person_id = m.made_person_id)
     OR EXISTS (SELECT FROM participants o
                WHERE o.person_id = m.made_person_id AND (o.event_id, o.id) <> ($1, m.participant_id))
) AS edited
ORDER BY row LIMIT $3

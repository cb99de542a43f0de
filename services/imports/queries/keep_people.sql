-- Keeps the people created from rows of import $1/$2 who were changed since or no longer exist,
-- into whom others were merged, who got a role, or who take part elsewhere or as a participant that
-- is kept.
WITH made AS MATERIALIZED (
  SELECT r.row, r.participant_id, r.made_person_id, r.kept
  FROM import_rows r WHERE r.event_id = $1 AND r.import_id = $2 AND r.made_person_id IS NOT NULL
), kept AS (
  SELECT m.row, CASE
      WHEN p.id IS NULL THEN {Keeping.kPersonGone}
      WHEN EXISTS (SELECT FROM merged_people g WHERE g.into_id = m.made_person_id) THEN {Keeping.kMergedInto}
      WHEN p.version > 1 THEN {Keeping.kPersonChanged}
      WHEN EXISTS (SELECT FROM role_bindings b WHERE b.person_id = m.made_person_id) THEN {Keeping.kHoldsRole}
      WHEN m.kept <> {Keeping.kNone} OR EXISTS (SELECT FROM participants o
                                  WHERE o.person_id = m.made_person_id
                                    AND (o.event_id, o.id) <> ($1, m.participant_id)) THEN {Keeping.kTakesPart}
    END AS why
  FROM made m LEFT JOIN LATERAL (
    SELECT p.id, p.version FROM people p WHERE p.id = m.made_person_id LIMIT 1) p ON true
)
UPDATE import_rows r SET kept_person = k.why
FROM kept k WHERE k.why IS NOT NULL AND r.event_id = $1 AND r.import_id = $2 AND r.row = k.row

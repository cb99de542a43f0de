-- Locks the people created from rows of import $1/$2, in order, against new references.
SELECT count(*) FROM (
  SELECT p.id
  FROM (SELECT made_person_id FROM import_rows
        WHERE event_id = $1 AND import_id = $2 AND made_person_id IS NOT NULL ORDER BY made_person_id) r
  CROSS JOIN LATERAL (SELECT id FROM people WHERE id = r.made_person_id LIMIT 1 FOR UPDATE) p
) AS locked

-- The people who were made of rows of import $1/$2, in order; nobody comes to refer to one of them meanwhile.
SELECT count(*) FROM (
  SELECT p.id
  FROM (SELECT made_person_id FROM import_rows
        WHERE event_id = $1 AND import_id = $2 AND made_person_id IS NOT NULL ORDER BY made_person_id) r
  CROSS JOIN LATERAL (SELECT id FROM people WHERE id = r.made_person_id LIMIT 1 FOR UPDATE) p
) AS locked

-- The participants that import $1/$2 made or changed, in order; nobody comes to refer to one of them meanwhile. Look-ups
-- are lateral, as in find_refused.sql.
SELECT count(*) FROM (
  SELECT p.id
  FROM (SELECT participant_id FROM import_rows
        WHERE event_id = $1 AND import_id = $2
          AND (earlier IS NOT NULL OR action = 1 OR action = 0 AND outcome = 1 OR action = 2 AND existing_version IS NULL)
        ORDER BY participant_id) r
  CROSS JOIN LATERAL (SELECT id FROM participants WHERE event_id = $1 AND id = r.participant_id LIMIT 1 FOR UPDATE) p
) AS locked

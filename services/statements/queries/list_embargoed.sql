-- Ids of those of find_embargoed.sql.
SELECT id FROM statements
WHERE event_id = $1 AND embargo_time IS NOT NULL
  AND (state IN (1, 2, 3) OR state = 4 AND embargo_time > statement_timestamp())
ORDER BY id

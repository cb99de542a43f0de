-- Ids of the statements of find_embargoed.sql.
SELECT id FROM statements
WHERE event_id = $1 AND embargo_time IS NOT NULL
  AND (state IN ({statements/unpublished_states})
    OR state = {Statement.STATE_PUBLISHED} AND embargo_time > statement_timestamp())
ORDER BY id

-- Statements of event $1 with an embargo that still matters, that is, unless they are published and
-- the embargo is over: names, and how many there are in total; at most $2.
SELECT 'events/' || event_id || '/statements/' || id, count(*) OVER ()
FROM statements WHERE event_id = $1 AND embargo_time IS NOT NULL AND
  (state IN ({statements/unpublished_states})
    OR state = {Statement.STATE_PUBLISHED} AND embargo_time > statement_timestamp())
ORDER BY id
LIMIT $2

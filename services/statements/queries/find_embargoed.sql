-- Statements of event $1 with an embargo that still matters: none that has been published and is over: names, and how many there are in all; at most $2.
SELECT 'events/' || event_id || '/statements/' || id, count(*) OVER ()
FROM statements WHERE event_id = $1 AND embargo_time IS NOT NULL AND
  (state IN ({statements/unpublished_states})
    OR state = {Statement.STATE_PUBLISHED} AND embargo_time > statement_timestamp())
ORDER BY id
LIMIT $2

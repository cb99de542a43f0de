-- A shared lock against deletion and changes.
SELECT 1 FROM delegations WHERE event_id = $1 AND id = $2 FOR SHARE

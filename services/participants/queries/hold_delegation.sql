-- Lets nobody delete or change it, and others hold it too.
SELECT 1 FROM delegations WHERE event_id = $1 AND id = $2 FOR SHARE

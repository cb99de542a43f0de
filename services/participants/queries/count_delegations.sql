SELECT count(*) FROM delegations WHERE event_id = $1

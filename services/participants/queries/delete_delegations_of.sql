DELETE FROM delegations WHERE event_id = $1 RETURNING id

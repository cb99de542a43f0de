SELECT event_id, id FROM delegations WHERE organization_id = $1 ORDER BY event_id, id

SELECT DISTINCT event_id FROM event_hosts WHERE organization_id = $1 ORDER BY event_id

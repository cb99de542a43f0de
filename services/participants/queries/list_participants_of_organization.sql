SELECT DISTINCT event_id, participant_id FROM participant_organizations WHERE organization_id = $1
ORDER BY event_id, participant_id

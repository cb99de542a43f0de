DELETE FROM participant_organizations WHERE event_id = $1 AND participant_id = $2

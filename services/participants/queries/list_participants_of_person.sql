SELECT event_id, id FROM participants WHERE person_id = $1 ORDER BY event_id, id

SELECT n.create_time, n.update_time, n.version, n.event_id, n.document_id, n.id, n.withdraw_time, n.detail
FROM endorsements n WHERE n.event_id = $1 AND n.document_id = $2 AND n.id = $3

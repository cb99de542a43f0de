INSERT INTO endorsements (event_id, document_id, id, kind, organization_id, delegation_id, participant_id, clause_id, detail)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
RETURNING create_time, update_time, version

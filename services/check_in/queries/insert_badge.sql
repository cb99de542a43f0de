INSERT INTO badges (event_id, id, participant_id, code_hash, issued_by) VALUES ($1, $2, $3, $4, $5)
RETURNING event_id, id, participant_id, issued_by, issue_time, revoke_time, revoke_reason

UPDATE badges SET revoke_time = clock_timestamp(), revoke_reason = $3
WHERE event_id = $1 AND participant_id = $2 AND revoke_time IS NULL
RETURNING event_id, id, participant_id, issued_by, issue_time, revoke_time, revoke_reason

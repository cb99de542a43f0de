SELECT event_id, id, participant_id, issued_by, issue_time, revoke_time, revoke_reason
FROM badges WHERE event_id = $1 AND id = $2

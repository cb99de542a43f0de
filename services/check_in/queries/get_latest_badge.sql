SELECT event_id, id, participant_id, issued_by, issue_time, revoke_time, revoke_reason
FROM badges WHERE event_id = $1 AND participant_id = $2
ORDER BY issue_time DESC, id DESC LIMIT 1

-- An event in which both people take part, active or revoked.
SELECT a.event_id
FROM participants a JOIN participants b ON b.event_id = a.event_id AND b.person_id = $2
  AND b.state IN ({participants/active_states}, {Participant.STATE_REVOKED})
WHERE a.person_id = $1 AND a.state IN ({participants/active_states}, {Participant.STATE_REVOKED})
ORDER BY a.event_id LIMIT 1

r.row, r.outcome, r.action, 'events/' || r.event_id || '/participants/' || r.participant_id, r.expected_state,
       r.existing_version, r.participant, r.finding, r.person_id

SELECT {participants/delegation_columns}
FROM delegations d WHERE d.event_id = $1

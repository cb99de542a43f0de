-- The delegations of event $1 with ids $2.
SELECT {participants/delegation_columns}
FROM delegations d WHERE d.event_id = $1 AND d.id = ANY ($2::text[])

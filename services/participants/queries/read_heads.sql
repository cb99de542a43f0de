-- The heads of the delegations $2 of event $1.
SELECT id FROM participants
WHERE event_id = $1 AND delegation_id = ANY ($2::text[]) AND delegation_role = {Participant.DELEGATION_ROLE_HEAD}
ORDER BY id

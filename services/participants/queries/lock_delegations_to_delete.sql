-- Locks delegations $2 of event $1 as a deletion does: nothing new refers to them meanwhile.
SELECT 1 FROM delegations WHERE event_id = $1 AND id = ANY ($2::text[]) ORDER BY id FOR UPDATE

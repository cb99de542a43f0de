-- Locks delegations $2 of event $1 like a deletion, against new references.
SELECT 1 FROM delegations WHERE event_id = $1 AND id = ANY ($2::text[]) ORDER BY id FOR UPDATE

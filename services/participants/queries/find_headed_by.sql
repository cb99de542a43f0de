-- Delegations of event $1 of which one of the participants $2 is the head, at most $3.
SELECT 'events/' || event_id || '/delegations/' || id
FROM delegations WHERE event_id = $1 AND head_id = ANY ($2::text[])
ORDER BY id LIMIT $3

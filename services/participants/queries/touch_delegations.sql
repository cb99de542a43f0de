-- Delegations $2 of event $1 have another head.
UPDATE delegations SET update_time = clock_timestamp(), version = version + 1
WHERE event_id = $1 AND id = ANY ($2::text[])

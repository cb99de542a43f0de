-- Gives delegations $2 of event $1 a new version, because their head changed.
UPDATE delegations SET update_time = clock_timestamp(), version = version + 1
WHERE event_id = $1 AND id = ANY ($2::text[])

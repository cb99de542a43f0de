-- Of an event that goes, before its participants do.
UPDATE delegations SET head_id = NULL WHERE event_id = $1 AND head_id IS NOT NULL

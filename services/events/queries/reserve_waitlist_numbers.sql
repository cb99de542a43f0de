-- Locks the admission only for this statement.
UPDATE event_admission SET last_waitlist_number = last_waitlist_number + $2 WHERE event_id = $1
RETURNING last_waitlist_number - $2 + 1

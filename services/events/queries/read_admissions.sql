-- The contents of locked admissions: the event, and a row for each counter, or one without. A
-- statement of its own: the snapshot of the locking statement may be older than the lock.
SELECT e.id, e.state, e.was_public, array_to_string(e.languages, ','), clock_timestamp(),
       c.dimension, c.key, c.quota, c.reserved, c.confirmed
FROM events e LEFT JOIN admission_counters c ON c.event_id = e.id
WHERE e.id = ANY ($1::text[])
ORDER BY e.id

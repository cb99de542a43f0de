-- Capacity, counts and limits of events $1, a row for each counter, or one without: at this moment,
-- without a lock.
SELECT a.event_id, a.capacity, a.confirmed, c.dimension, c.key, c.quota, c.reserved, c.confirmed
FROM event_admission a LEFT JOIN admission_counters c ON c.event_id = a.event_id
WHERE a.event_id = ANY ($1::text[])

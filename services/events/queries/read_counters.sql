SELECT event_id, dimension, key, quota, reserved, confirmed
FROM admission_counters WHERE event_id = ANY ($1::text[])
ORDER BY event_id

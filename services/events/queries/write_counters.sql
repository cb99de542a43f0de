INSERT INTO admission_counters (event_id, dimension, key, quota, reserved, confirmed)
SELECT * FROM unnest($1::text[], $2::smallint[], $3::text[], $4::integer[], $5::integer[], $6::integer[])
ON CONFLICT (event_id, dimension, key) DO UPDATE
SET quota = excluded.quota, reserved = excluded.reserved, confirmed = excluded.confirmed

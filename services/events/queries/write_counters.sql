-- Changes counters, and adds missing ones. Not one upsert, because the proposed row of an upsert
-- must itself meet the constraints, and does not have the number that is tolerated above a quota.
WITH n AS (
  SELECT * FROM unnest($1::text[], $2::smallint[], $3::text[], $4::integer[], $5::integer[], $6::integer[])
    AS n (event_id, dimension, key, quota, reserved, confirmed)
), changed AS (
  UPDATE admission_counters c SET quota = n.quota, reserved = n.reserved, confirmed = n.confirmed
  FROM n WHERE c.event_id = n.event_id AND c.dimension = n.dimension AND c.key = n.key
  RETURNING c.event_id, c.dimension, c.key
)
INSERT INTO admission_counters (event_id, dimension, key, quota, reserved, confirmed)
SELECT n.* FROM n
WHERE NOT EXISTS (
  SELECT FROM changed c WHERE c.event_id = n.event_id AND c.dimension = n.dimension AND c.key = n.key)

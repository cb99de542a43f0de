INSERT INTO admission_counters (event_id, dimension, key, quota, reserved, confirmed)
SELECT $2, dimension, key, quota, reserved, 0 FROM admission_counters WHERE event_id = $1
    AND dimension = {Dimension.kDelegation}

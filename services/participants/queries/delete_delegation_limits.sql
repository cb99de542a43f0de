DELETE FROM admission_counters WHERE event_id = $1 AND dimension = {Dimension.kDelegation} AND key = $2

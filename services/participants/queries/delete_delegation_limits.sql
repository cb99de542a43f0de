DELETE FROM admission_counters WHERE event_id = $1 AND dimension = 2 AND key = $2

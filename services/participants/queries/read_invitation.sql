SELECT create_time, invitation FROM participants WHERE event_id = $1 AND id = $2

SELECT i.create_time, i.update_time, i.version, i.event_id, i.id, i.state, i.created_by, i.expire_time, i.detail
FROM imports i WHERE event_id = $1 AND id = $2 AND state > {Import.STATE_UNSPECIFIED}

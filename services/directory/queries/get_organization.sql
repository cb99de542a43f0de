SELECT create_time, update_time, version, id, kind, parent_id, region_code, detail
FROM organizations WHERE id = $1

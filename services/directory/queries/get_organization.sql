SELECT (extract(epoch FROM create_time) * 1000000)::bigint, (extract(epoch FROM update_time) * 1000000)::bigint, version,
       id, kind, parent_id, region_code, detail
FROM organizations WHERE id = $1

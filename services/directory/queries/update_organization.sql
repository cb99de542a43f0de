UPDATE organizations
SET title = $2, names = $3, kind = $4, parent_id = $5, region_code = $6, detail = $7,
    update_time = clock_timestamp(), version = version + 1
WHERE id = $1
RETURNING create_time, update_time, version

UPDATE delegations
SET title = $3, names = $4, standing = $5, region_code = $6, organization_id = $7, credentials = $8,
    detail = $9, update_time = clock_timestamp(), version = version + 1
WHERE event_id = $1 AND id = $2
RETURNING create_time, update_time, version

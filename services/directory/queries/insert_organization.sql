-- No row if the id belongs to an organization that was merged.
INSERT INTO organizations (id, title, names, kind, parent_id, region_code, detail, create_time, update_time)
SELECT $1, $2, $3, $4, $5, $6, $7, now, now FROM clock_timestamp() AS now
WHERE NOT EXISTS (SELECT FROM merged_organizations WHERE id = $1)
RETURNING create_time, update_time, version

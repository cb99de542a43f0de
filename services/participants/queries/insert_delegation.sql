INSERT INTO delegations (event_id, id, title, names, standing, region_code, organization_id, credentials, detail)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
RETURNING create_time, update_time, version

INSERT INTO delegations (event_id, id, title, names, standing, region_code, organization_id, head_id, credentials, detail)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
RETURNING (extract(epoch FROM create_time) * 1000000)::bigint, (extract(epoch FROM update_time) * 1000000)::bigint, version

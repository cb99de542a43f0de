INSERT INTO merged_organizations (id, into_id, organization) VALUES ($1, $2, $3)

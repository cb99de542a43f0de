INSERT INTO installation (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING

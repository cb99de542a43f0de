SELECT DISTINCT person_id FROM person_offices WHERE organization_id = $1 ORDER BY person_id

-- $2: organizations in the order of offices, NULL where an office has none.
INSERT INTO person_offices (person_id, ordinal, organization_id)
SELECT $1, office.place - 1, office.organization_id
FROM unnest($2::text[]) WITH ORDINALITY AS office (organization_id, place)
WHERE office.organization_id IS NOT NULL

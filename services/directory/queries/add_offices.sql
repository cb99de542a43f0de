-- Those whose organization is there; returns their places in the list. $2: organizations in the order of offices, NULL
-- where an office has none.
INSERT INTO person_offices (person_id, ordinal, organization_id)
SELECT $1, office.place - 1, o.id
FROM unnest($2::text[]) WITH ORDINALITY AS office (organization_id, place)
JOIN organizations o ON o.id = office.organization_id
RETURNING ordinal

-- Offices as columns, one element each: of whom, which of theirs, from 0, and at which organization.
INSERT INTO person_offices (person_id, ordinal, organization_id)
SELECT * FROM unnest($1::text[], $2::integer[], $3::text[])

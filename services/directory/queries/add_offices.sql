-- Offices as columns, one element each: the person, the position among the person's offices, from
-- 0, and the organization.
INSERT INTO person_offices (person_id, ordinal, organization_id)
SELECT * FROM unnest($1::text[], $2::integer[], $3::text[])

DROP TABLE merged_people, merged_organizations, person_keys, organization_keys;
ALTER TABLE people DROP COLUMN folded, DROP COLUMN folded_version;
ALTER TABLE organizations DROP COLUMN folded, DROP COLUMN folded_version;
-- Unless something else was given it meanwhile.
DO $$
BEGIN
  DROP EXTENSION pg_trgm;
EXCEPTION
  WHEN dependent_objects_still_exist THEN NULL;
END
$$;

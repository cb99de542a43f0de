ALTER TABLE import_rows
  DROP COLUMN new_organizations;
ALTER TABLE imports
  DROP COLUMN request;

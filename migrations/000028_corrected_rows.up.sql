-- What it takes to read rows of an import again: the options that it was planned with, deleted with its rows.
ALTER TABLE imports
  ADD COLUMN request bytea;
-- Ids of the organizations that a row names and that the import would make.
ALTER TABLE import_rows
  ADD COLUMN new_organizations text[];

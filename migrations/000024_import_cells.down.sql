DELETE FROM import_rows WHERE outcome = 7;
ALTER TABLE import_rows
  DROP CONSTRAINT import_rows_outcome_check,
  ADD CONSTRAINT import_rows_outcome_check CHECK (outcome BETWEEN 1 AND 6);
ALTER TABLE import_rows
  DROP COLUMN sure_link,
  DROP COLUMN affiliation,
  DROP COLUMN cells;

-- What a row of an import says in the file, so that it can be shown and read again with corrected cells; null for rows of
-- JSON lines and of imports planned before.
ALTER TABLE import_rows
  ADD COLUMN cells bytea,
  -- Its affiliation, as compared.
  ADD COLUMN affiliation text COLLATE "C",
  -- The candidate to which a rule may link it: the only one that is alike enough, with a second piece of evidence.
  ADD COLUMN sure_link text COLLATE "C";
-- Rows that make nothing, such as totals and headings, are outcome 7.
ALTER TABLE import_rows
  DROP CONSTRAINT import_rows_outcome_check,
  ADD CONSTRAINT import_rows_outcome_check CHECK (outcome BETWEEN 1 AND 7);

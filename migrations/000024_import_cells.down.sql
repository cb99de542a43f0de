ALTER TABLE import_rows
  DROP COLUMN sure_link,
  DROP COLUMN affiliation,
  DROP COLUMN cells;

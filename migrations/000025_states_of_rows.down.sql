ALTER TABLE import_rows
  DROP COLUMN kept_person,
  DROP COLUMN kept,
  DROP COLUMN stated_state;

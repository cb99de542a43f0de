-- What a row of an import says of the state, and what an undone import leaves as it is. Columns without a rewrite, under a
-- lock as short as the statement.
ALTER TABLE import_rows
  -- The state that the file says, as in participants; 0: none.
  ADD COLUMN stated_state smallint NOT NULL DEFAULT 0,
  -- Once undone: why the participant, and the person that was made of the row, stay as they are (import_undo_store.h); 0:
  -- they do not.
  ADD COLUMN kept smallint NOT NULL DEFAULT 0,
  ADD COLUMN kept_person smallint NOT NULL DEFAULT 0;

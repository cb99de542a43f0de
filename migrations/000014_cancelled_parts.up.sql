-- What was cancelled need not lie within what it was a part of. Locks sessions while their rows are checked.
ALTER TABLE sessions
  DROP CONSTRAINT sessions_within_parent_check,
  DROP CONSTRAINT sessions_parent_holds_check,
  ADD CONSTRAINT sessions_within_parent_check CHECK (state = 5 OR during <@ parent_during),
  ADD CONSTRAINT sessions_parent_holds_check
    CHECK (state = 5 OR parent_id IS NULL OR room_id IS NULL OR during IS NULL OR parent_during IS NOT NULL);

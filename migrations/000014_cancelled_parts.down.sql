-- Fails while a cancelled part lies outside of the whole.
ALTER TABLE sessions
  DROP CONSTRAINT sessions_within_parent_check,
  DROP CONSTRAINT sessions_parent_holds_check,
  ADD CONSTRAINT sessions_within_parent_check CHECK (during <@ parent_during),
  ADD CONSTRAINT sessions_parent_holds_check
    CHECK (parent_id IS NULL OR room_id IS NULL OR during IS NULL OR parent_during IS NOT NULL);

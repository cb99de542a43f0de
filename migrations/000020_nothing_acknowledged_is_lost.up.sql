-- What a concurrent writer could lose, kept by the schema. The indexes lock out writers of their tables while they are
-- made; the constraints are altered without a look at the rows.

-- Somebody into whom others were merged goes by a merge only, which keeps them (merged_people): else those others would be
-- lost with it. Once for a statement, whatever it deletes.
CREATE FUNCTION check_nobody_was_merged_into() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM gone g JOIN merged_people m ON m.into_id = g.id
             WHERE NOT EXISTS (SELECT FROM merged_people o WHERE o.id = g.id)) THEN
    RAISE foreign_key_violation USING CONSTRAINT = 'people_merged_into',
      MESSAGE = 'a person is deleted into whom others were merged';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER people_merged_into AFTER DELETE ON people REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION check_nobody_was_merged_into();

-- A check-in waits for who deletes its participant when it is inserted, not when its transaction ends and holds what
-- everybody waits for. Who deletes an event has them looked at when it ends (defer_check_ins.sql).
ALTER TABLE check_ins
  ALTER CONSTRAINT check_ins_checkpoint_fkey DEFERRABLE INITIALLY IMMEDIATE,
  ALTER CONSTRAINT check_ins_participant_fkey DEFERRABLE INITIALLY IMMEDIATE,
  ALTER CONSTRAINT check_ins_badge_fkey DEFERRABLE INITIALLY IMMEDIATE;

-- An import that is undone deletes many participants and people: what refers to each is looked up.
CREATE INDEX check_ins_by_participant ON check_ins (event_id, participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX role_bindings_by_person ON role_bindings (person_id) WHERE person_id IS NOT NULL;

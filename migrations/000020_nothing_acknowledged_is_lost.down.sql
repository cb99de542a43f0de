DROP INDEX role_bindings_by_person;
DROP INDEX check_ins_by_participant;
ALTER TABLE check_ins
  ALTER CONSTRAINT check_ins_checkpoint_fkey DEFERRABLE INITIALLY DEFERRED,
  ALTER CONSTRAINT check_ins_participant_fkey DEFERRABLE INITIALLY DEFERRED,
  ALTER CONSTRAINT check_ins_badge_fkey DEFERRABLE INITIALLY DEFERRED;
DROP TRIGGER people_merged_into ON people;
DROP FUNCTION check_nobody_was_merged_into;

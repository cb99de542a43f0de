-- For an event that goes: what check-ins refer to goes before them.
SET CONSTRAINTS check_ins_checkpoint_fkey, check_ins_participant_fkey, check_ins_badge_fkey DEFERRED

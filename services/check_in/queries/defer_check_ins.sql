-- For the deletion of an event: resources are deleted before the check-ins that refer to them.
SET CONSTRAINTS check_ins_checkpoint_fkey, check_ins_participant_fkey, check_ins_badge_fkey DEFERRED

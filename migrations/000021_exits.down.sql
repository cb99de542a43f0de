DROP INDEX check_ins_exits;
CREATE INDEX check_ins_told ON check_ins (event_id, checkpoint_id, subject)
  WHERE kind < 3 AND device_time IS NOT NULL AND clock_offset IS NULL;

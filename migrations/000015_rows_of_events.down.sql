ALTER TABLE check_ins ALTER COLUMN event_id RESET (n_distinct);
ALTER TABLE badges ALTER COLUMN event_id RESET (n_distinct);
ALTER TABLE participants ALTER COLUMN event_id RESET (n_distinct);

-- What the planner is to believe of the tables that grow fastest: that their rows are spread over some ten events.
-- Where an event has but one row when statistics are taken, say a scan that tried the door out, it takes the event alone
-- to find a row, and has thousands looked through for one once the doors are open.
ALTER TABLE participants ALTER COLUMN event_id SET (n_distinct = 10);
ALTER TABLE badges ALTER COLUMN event_id SET (n_distinct = 10);
ALTER TABLE check_ins ALTER COLUMN event_id SET (n_distinct = 10);

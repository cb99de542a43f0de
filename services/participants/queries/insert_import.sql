-- One whose file is being read. What is given up on the way goes with the next housekeeping after a day.
INSERT INTO imports (event_id, id, state, created_by, expire_time, detail)
VALUES ($1, $2, 0, $3, clock_timestamp() + interval '1 day', $4)

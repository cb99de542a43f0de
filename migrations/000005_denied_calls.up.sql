-- Calls that were refused: who tried what how often, by day (UTC). Anonymous callers and unknown keys have no principal.
-- A new table: nothing is locked or rewritten.
CREATE TABLE denied_calls (
  day       date NOT NULL,
  principal text COLLATE "C" NOT NULL,
  method    text COLLATE "C" NOT NULL,
  calls     bigint NOT NULL,
  last_time timestamptz NOT NULL,
  PRIMARY KEY (day, principal, method),
  CONSTRAINT denied_calls_calls_check CHECK (calls > 0)
);

-- The reason given with a call. Its journal entry seals a salted digest of it (docs/journal.md); the reason itself and
-- the salt stand apart, so that they can be erased and the chain still verifies. The column of journal has no default,
-- so no row is rewritten.
ALTER TABLE journal ADD COLUMN reason_digest bytea;
CREATE TABLE journal_reasons (
  scope    text COLLATE "C" NOT NULL,
  revision bigint NOT NULL,
  reason   text NOT NULL,
  salt     bytea NOT NULL,
  PRIMARY KEY (scope, revision)
);

GRANT SELECT, INSERT ON journal_reasons TO plenary_server;

-- Who took which participants out of an event: a row when an export begins, before anything is sent, and another when
-- all of it was sent. Of filters the keyed digest, since they may name people. A new table: nothing is locked or rewritten.
CREATE TABLE participant_exports (
  event_id          text COLLATE "C" NOT NULL,
  id                text COLLATE "C" NOT NULL,
  finished          boolean NOT NULL,
  principal         text COLLATE "C" NOT NULL,
  format            smallint NOT NULL,
  filter_hash       bytea NOT NULL,
  revision          bigint NOT NULL,
  participant_count bigint,
  sha256            bytea,
  time              timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (event_id, id, finished),
  CONSTRAINT participant_exports_format_check CHECK (format BETWEEN 1 AND 2),
  CONSTRAINT participant_exports_finished_check
    CHECK (finished = (participant_count IS NOT NULL) AND finished = (sha256 IS NOT NULL))
);
GRANT SELECT, INSERT ON participant_exports TO plenary_server;

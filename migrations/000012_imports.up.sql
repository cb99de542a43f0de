-- Imports of participants, and bulks of a journal's changes. The tables are new; the columns of journal come without a
-- rewrite, under a lock as short as the statement. The two indexes lock out writers of their tables while they are made,
-- which takes a moment: neither table has many rows.

-- States: 1 planned, 2 committed, 3 undone; 0 is one whose file is still being read, which nobody sees.
CREATE TABLE imports (
  event_id       text COLLATE "C" NOT NULL,
  id             text COLLATE "C" NOT NULL,
  state          smallint NOT NULL,
  created_by     text COLLATE "C" NOT NULL,
  expire_time    timestamptz,
  detail         bytea NOT NULL,
  create_time    timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time    timestamptz NOT NULL DEFAULT clock_timestamp(),
  version        bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (event_id, id),
  CONSTRAINT imports_event_fkey FOREIGN KEY (event_id) REFERENCES events,
  CONSTRAINT imports_state_check CHECK (state BETWEEN 0 AND 3)
);
CREATE INDEX imports_by_create_time ON imports (event_id, create_time, id);
CREATE INDEX imports_expiring ON imports (expire_time) WHERE expire_time IS NOT NULL;

-- Rows of imports. They are written and deleted with their import, so no foreign key is paid for. Outcomes: 1 create,
-- 2 update, 3 unchanged, 4 match, 5 duplicate, 6 error. Actions: 1 create, 2 link, 3 skip, 4 update; 0 is what the
-- outcome says.
CREATE TABLE import_rows (
  event_id         text COLLATE "C" NOT NULL,
  import_id        text COLLATE "C" NOT NULL,
  row              integer NOT NULL,
  outcome          smallint NOT NULL,
  action           smallint NOT NULL DEFAULT 0,
  -- The participant that the row means, or the id of the one that it makes.
  participant_id   text COLLATE "C" NOT NULL,
  -- Of one that is on record: its version when the file was planned.
  existing_version bigint,
  -- As in participants.
  display_name     text COLLATE "und-x-icu" NOT NULL,
  person_id        text COLLATE "C",
  external_id      text COLLATE "C",
  category         smallint NOT NULL,
  delegation_id    text COLLATE "C",
  collective       boolean NOT NULL,
  expected_state   smallint NOT NULL,
  near             boolean NOT NULL,
  -- The participant as it would be, and what there is to say of the row.
  participant      bytea NOT NULL,
  finding          bytea NOT NULL,
  -- Once committed: the participant's version, and what it was before the row changed it.
  result_version   bigint,
  earlier          bytea,
  -- Once committed: the person that was made of the row.
  made_person_id   text COLLATE "C",
  PRIMARY KEY (event_id, import_id, row),
  CONSTRAINT import_rows_outcome_check CHECK (outcome BETWEEN 1 AND 6),
  CONSTRAINT import_rows_action_check CHECK (action BETWEEN 0 AND 4),
  CONSTRAINT import_rows_expected_state_check CHECK (expected_state BETWEEN 0 AND 8)
);
-- What is to be decided or corrected, which is little of much.
CREATE INDEX import_rows_open ON import_rows (event_id, import_id, outcome, row) WHERE outcome IN (4, 5, 6);

-- Changes that a journal entry seals by their digest, because they are too many to be written under its head's lock
-- (docs/journal.md). Columns as in changes.
CREATE TABLE bulk_changes (
  scope           text COLLATE "C" NOT NULL,
  bulk            text COLLATE "C" NOT NULL,
  ordinal         integer NOT NULL,
  resource        text COLLATE "C" NOT NULL,
  audience_before text COLLATE "C" NOT NULL,
  audience_after  text COLLATE "C" NOT NULL,
  digest          bytea NOT NULL,
  salt            bytea,
  principal       text COLLATE "C" NOT NULL,
  request         text COLLATE "C" NOT NULL,
  PRIMARY KEY (scope, bulk, ordinal)
);
ALTER TABLE journal
  ADD COLUMN bulk text COLLATE "C",
  ADD COLUMN bulk_count integer,
  ADD COLUMN bulk_digest bytea,
  ADD CONSTRAINT journal_bulk_check CHECK (num_nulls(bulk, bulk_count, bulk_digest) IN (0, 3)) NOT VALID;

-- An import that is undone deletes many participants: what refers to each is looked up.
CREATE INDEX delegations_by_head ON delegations (event_id, head_id) WHERE head_id IS NOT NULL;
CREATE INDEX statements_by_deliverer ON statements (event_id, delivered_by_id) WHERE delivered_by_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON imports, import_rows TO plenary_server;
GRANT SELECT, INSERT ON bulk_changes TO plenary_server;

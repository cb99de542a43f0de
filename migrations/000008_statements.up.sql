-- The record of who said what. All tables are new: nothing is locked or rewritten.

-- What there is of a statement now. Its content stands in statement_revisions; columns here repeat of the current one
-- what is filtered, sorted and referred to.
-- States: 1 draft, 2 submitted, 3 delivered, 4 published, 5 retracted.
CREATE TABLE statements (
  event_id        text COLLATE "C" NOT NULL,
  id              text COLLATE "C" NOT NULL,
  title           text COLLATE "und-x-icu" NOT NULL,
  names           text NOT NULL,
  speaker_id      text COLLATE "C",
  delivered_by_id text COLLATE "C",
  delegation_id   text COLLATE "C",
  session_id      text COLLATE "C",
  position        integer,
  mode            smallint NOT NULL,
  basis           smallint NOT NULL,
  language        text COLLATE "C" NOT NULL DEFAULT '',
  topics          text[] NOT NULL DEFAULT '{}',
  delivered_time  timestamptz,
  delivered_key   integer,
  embargo_time    timestamptz,
  state           smallint NOT NULL,
  state_reason    text NOT NULL DEFAULT '',
  -- The current revision, and the last one that stands whole: those after it each append to it.
  revision        bigint NOT NULL,
  whole_revision  bigint NOT NULL,
  publish_time    timestamptz,
  create_time     timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time     timestamptz NOT NULL DEFAULT clock_timestamp(),
  version         bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (event_id, id),
  CONSTRAINT statements_event_fkey FOREIGN KEY (event_id) REFERENCES events,
  CONSTRAINT statements_speaker_fkey FOREIGN KEY (event_id, speaker_id) REFERENCES participants,
  CONSTRAINT statements_delivered_by_fkey FOREIGN KEY (event_id, delivered_by_id) REFERENCES participants,
  CONSTRAINT statements_delegation_fkey FOREIGN KEY (event_id, delegation_id) REFERENCES delegations,
  CONSTRAINT statements_session_fkey FOREIGN KEY (event_id, session_id) REFERENCES sessions,
  CONSTRAINT statements_mode_check CHECK (mode BETWEEN 0 AND 4),
  CONSTRAINT statements_basis_check CHECK (basis BETWEEN 0 AND 4),
  CONSTRAINT statements_state_check CHECK (state BETWEEN 1 AND 5),
  CONSTRAINT statements_revision_check CHECK (0 < whole_revision AND whole_revision <= revision),
  -- What was published says when.
  CONSTRAINT statements_publish_check CHECK ((state IN (4, 5)) = (publish_time IS NOT NULL))
);
CREATE INDEX statements_by_position ON statements (event_id, position, id);
CREATE INDEX statements_by_speaker ON statements (event_id, speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX statements_by_session ON statements (event_id, session_id) WHERE session_id IS NOT NULL;

-- What a statement said at each of its revisions. Rows are added and never changed: the serving role may do no more.
-- Changes: 1 created, 2 edited, 3 appended, 4 translated, 5 corrected. The content of an appended one holds only what
-- was appended; as protobuf messages that stand one after the other are one, the contents from the last whole
-- revision on, joined, are the content.
CREATE TABLE statement_revisions (
  event_id     text COLLATE "C" NOT NULL,
  statement_id text COLLATE "C" NOT NULL,
  revision     bigint NOT NULL,
  change       smallint NOT NULL,
  reason       text NOT NULL DEFAULT '',
  content      bytea NOT NULL,
  create_time  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (event_id, statement_id, revision),
  CONSTRAINT statement_revisions_statement_fkey
    FOREIGN KEY (event_id, statement_id) REFERENCES statements ON DELETE CASCADE,
  CONSTRAINT statement_revisions_change_check CHECK (change BETWEEN 1 AND 5)
);

-- Which revisions were published, when, and with whose credit. Rows are added and never changed, and what they refer
-- to cannot go: neither the revision nor its statement.
CREATE TABLE statement_publications (
  event_id            text COLLATE "C" NOT NULL,
  statement_id        text COLLATE "C" NOT NULL,
  revision            bigint NOT NULL,
  credit              bytea,
  delivered_by_credit bytea,
  publish_time        timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (event_id, statement_id, revision),
  CONSTRAINT statement_publications_revision_fkey
    FOREIGN KEY (event_id, statement_id, revision) REFERENCES statement_revisions
);

-- Which statements take up which others, of the current revision.
CREATE TABLE statement_relations (
  event_id        text COLLATE "C" NOT NULL,
  statement_id    text COLLATE "C" NOT NULL,
  ordinal         integer NOT NULL,
  to_statement_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, statement_id, ordinal),
  CONSTRAINT statement_relations_statement_fkey
    FOREIGN KEY (event_id, statement_id) REFERENCES statements ON DELETE CASCADE,
  CONSTRAINT statement_relations_to_fkey FOREIGN KEY (event_id, to_statement_id) REFERENCES statements,
  CONSTRAINT statement_relations_self_check CHECK (to_statement_id <> statement_id)
);
CREATE INDEX statement_relations_by_to ON statement_relations (event_id, to_statement_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON statements, statement_relations TO plenary_server;
GRANT SELECT, INSERT ON statement_revisions, statement_publications TO plenary_server;

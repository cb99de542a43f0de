-- Outcome documents and who endorsed them. All tables are new: nothing is locked or rewritten.

-- What there is of a document now. Its text stands in document_revisions; `detail` holds what changes without a
-- revision: visibility, embargo, citations, media.
-- States: 1 drafting, 2 tabled, 3 negotiation, 4 silence, 5 adopted, 6 rejected, 7 withdrawn.
CREATE TABLE documents (
  event_id     text COLLATE "C" NOT NULL,
  id           text COLLATE "C" NOT NULL,
  title        text COLLATE "und-x-icu" NOT NULL,
  names        text NOT NULL,
  kind         smallint NOT NULL,
  symbol       text COLLATE "C",
  visibility   smallint NOT NULL,
  -- Somebody who is no staff could see it, now or once.
  was_visible  boolean NOT NULL,
  completeness smallint NOT NULL,
  embargo_time timestamptz,
  state        smallint NOT NULL,
  state_reason text NOT NULL DEFAULT '',
  revision     bigint NOT NULL,
  detail       bytea NOT NULL,
  create_time  timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time  timestamptz NOT NULL DEFAULT clock_timestamp(),
  version      bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (event_id, id),
  CONSTRAINT documents_event_fkey FOREIGN KEY (event_id) REFERENCES events,
  CONSTRAINT documents_kind_check CHECK (kind BETWEEN 0 AND 6),
  CONSTRAINT documents_visibility_check CHECK (visibility BETWEEN 0 AND 3),
  CONSTRAINT documents_completeness_check CHECK (completeness BETWEEN 0 AND 2),
  CONSTRAINT documents_state_check CHECK (state BETWEEN 1 AND 7),
  CONSTRAINT documents_revision_check CHECK (revision > 0)
);
CREATE INDEX documents_by_title ON documents (event_id, title, id);
CREATE UNIQUE INDEX documents_symbol ON documents (event_id, symbol) WHERE symbol IS NOT NULL;

-- The text of a document at each of its revisions, whole. Rows are added and never changed: the serving role may do no
-- more.
CREATE TABLE document_revisions (
  event_id    text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  revision    bigint NOT NULL,
  content     bytea NOT NULL,
  create_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (event_id, document_id, revision),
  CONSTRAINT document_revisions_document_fkey
    FOREIGN KEY (event_id, document_id) REFERENCES documents ON DELETE CASCADE
);

-- Which revision was adopted, and how. Rows are added and never changed, and what they refer to cannot go.
CREATE TABLE document_adoptions (
  event_id    text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  revision    bigint NOT NULL,
  session_id  text COLLATE "C",
  date_key    integer,
  detail      bytea NOT NULL,
  create_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (event_id, document_id),
  CONSTRAINT document_adoptions_revision_fkey
    FOREIGN KEY (event_id, document_id, revision) REFERENCES document_revisions,
  CONSTRAINT document_adoptions_session_fkey FOREIGN KEY (event_id, session_id) REFERENCES sessions
);
CREATE INDEX document_adoptions_by_session ON document_adoptions (event_id, session_id) WHERE session_id IS NOT NULL;

-- Votes on record; what each was stands in document_adoptions.detail.
CREATE TABLE document_votes (
  event_id      text COLLATE "C" NOT NULL,
  document_id   text COLLATE "C" NOT NULL,
  delegation_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, document_id, delegation_id),
  CONSTRAINT document_votes_adoption_fkey FOREIGN KEY (event_id, document_id) REFERENCES document_adoptions,
  CONSTRAINT document_votes_delegation_fkey FOREIGN KEY (event_id, delegation_id) REFERENCES delegations
);
CREATE INDEX document_votes_by_delegation ON document_votes (event_id, delegation_id);

-- Who puts a document forward, of the current revision.
CREATE TABLE document_sponsors (
  event_id        text COLLATE "C" NOT NULL,
  document_id     text COLLATE "C" NOT NULL,
  ordinal         integer NOT NULL,
  organization_id text COLLATE "C",
  delegation_id   text COLLATE "C",
  PRIMARY KEY (event_id, document_id, ordinal),
  CONSTRAINT document_sponsors_document_fkey FOREIGN KEY (event_id, document_id) REFERENCES documents ON DELETE CASCADE,
  CONSTRAINT document_sponsors_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations,
  CONSTRAINT document_sponsors_delegation_fkey FOREIGN KEY (event_id, delegation_id) REFERENCES delegations
);
CREATE INDEX document_sponsors_by_organization ON document_sponsors (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX document_sponsors_by_delegation ON document_sponsors (event_id, delegation_id)
  WHERE delegation_id IS NOT NULL;

-- Every clause that a document has or had: ids are for life.
CREATE TABLE document_clauses (
  event_id    text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, document_id, id),
  CONSTRAINT document_clauses_document_fkey FOREIGN KEY (event_id, document_id) REFERENCES documents ON DELETE CASCADE
);

-- The statements that clauses rest on, of the current revision.
CREATE TABLE document_clause_statements (
  event_id     text COLLATE "C" NOT NULL,
  document_id  text COLLATE "C" NOT NULL,
  clause_id    text COLLATE "C" NOT NULL,
  statement_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, document_id, clause_id, statement_id),
  CONSTRAINT document_clause_statements_clause_fkey
    FOREIGN KEY (event_id, document_id, clause_id) REFERENCES document_clauses ON DELETE CASCADE,
  CONSTRAINT document_clause_statements_statement_fkey FOREIGN KEY (event_id, statement_id) REFERENCES statements
);
CREATE INDEX document_clause_statements_by_statement ON document_clause_statements (event_id, statement_id);

-- The documents, of any event, in which clauses have the same point, of the current revision.
CREATE TABLE document_earlier_points (
  event_id       text COLLATE "C" NOT NULL,
  document_id    text COLLATE "C" NOT NULL,
  clause_id      text COLLATE "C" NOT NULL,
  to_event_id    text COLLATE "C" NOT NULL,
  to_document_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, document_id, clause_id),
  CONSTRAINT document_earlier_points_clause_fkey
    FOREIGN KEY (event_id, document_id, clause_id) REFERENCES document_clauses ON DELETE CASCADE,
  CONSTRAINT document_earlier_points_to_fkey FOREIGN KEY (to_event_id, to_document_id) REFERENCES documents,
  CONSTRAINT document_earlier_points_self_check CHECK ((to_event_id, to_document_id) <> (event_id, document_id))
);
CREATE INDEX document_earlier_points_by_to ON document_earlier_points (to_event_id, to_document_id);

-- Declarations on adopted documents. Kinds: 1 endorsement, 2 reservation, 3 dissociation.
CREATE TABLE endorsements (
  event_id        text COLLATE "C" NOT NULL,
  document_id     text COLLATE "C" NOT NULL,
  id              text COLLATE "C" NOT NULL,
  kind            smallint NOT NULL,
  organization_id text COLLATE "C",
  delegation_id   text COLLATE "C",
  participant_id  text COLLATE "C",
  clause_id       text COLLATE "C",
  withdraw_time   timestamptz,
  detail          bytea NOT NULL,
  create_time     timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time     timestamptz NOT NULL DEFAULT clock_timestamp(),
  version         bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (event_id, document_id, id),
  CONSTRAINT endorsements_adoption_fkey FOREIGN KEY (event_id, document_id) REFERENCES document_adoptions,
  CONSTRAINT endorsements_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations,
  CONSTRAINT endorsements_delegation_fkey FOREIGN KEY (event_id, delegation_id) REFERENCES delegations,
  CONSTRAINT endorsements_participant_fkey FOREIGN KEY (event_id, participant_id) REFERENCES participants,
  CONSTRAINT endorsements_clause_fkey FOREIGN KEY (event_id, document_id, clause_id) REFERENCES document_clauses,
  CONSTRAINT endorsements_kind_check CHECK (kind BETWEEN 1 AND 3),
  CONSTRAINT endorsements_declarer_check CHECK (num_nonnulls(organization_id, delegation_id, participant_id) = 1)
);
-- One that stands, a declarer and clause.
CREATE UNIQUE INDEX endorsements_one_standing
  ON endorsements (event_id, document_id, (coalesce(clause_id, '')), (coalesce(organization_id, '')),
                   (coalesce(delegation_id, '')), (coalesce(participant_id, '')))
  WHERE withdraw_time IS NULL;
CREATE INDEX endorsements_by_organization ON endorsements (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX endorsements_by_delegation ON endorsements (event_id, delegation_id) WHERE delegation_id IS NOT NULL;
CREATE INDEX endorsements_by_participant ON endorsements (event_id, participant_id) WHERE participant_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE
  ON documents, document_sponsors, document_clauses, document_clause_statements, document_earlier_points, endorsements
  TO plenary_server;
GRANT SELECT, INSERT ON document_revisions, document_adoptions, document_votes TO plenary_server;

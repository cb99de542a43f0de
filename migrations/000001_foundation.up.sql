-- What every domain stands on: secrets of the installation, journals, idempotency, principals and their roles.
-- All tables are new: nothing is locked or rewritten.

-- Keys that every server of the installation shares: page tokens, invitations, payload digests.
CREATE TABLE installation (
  name  text COLLATE "C" PRIMARY KEY,
  value bytea NOT NULL
);

-- One row a journal: its last revision and the hash it ended with. Locked by the last statement before COMMIT.
CREATE TABLE journal_heads (
  scope    text COLLATE "C" PRIMARY KEY,
  revision bigint NOT NULL DEFAULT 0,
  head     bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
  CONSTRAINT journal_heads_revision_check CHECK (revision >= 0),
  CONSTRAINT journal_heads_head_check CHECK (length(head) = 32)
);

-- Journals of what belongs to no event.
INSERT INTO journal_heads (scope) VALUES ('access'), ('directory');

-- One row a committed write, sealed by the hash of the one before (docs/journal.md).
CREATE TABLE journal (
  scope         text COLLATE "C" NOT NULL,
  revision      bigint NOT NULL,
  method        text COLLATE "C" NOT NULL,
  commit_time   timestamptz NOT NULL,
  previous_hash bytea NOT NULL,
  hash          bytea NOT NULL,
  PRIMARY KEY (scope, revision),
  CONSTRAINT journal_revision_check CHECK (revision > 0),
  CONSTRAINT journal_hash_check CHECK (length(previous_hash) = 32 AND length(hash) = 32)
);

-- What a write touched: names, audience classes, digests; no data. The salt goes when what it salts is erased;
-- the digest stays, so that the chain still verifies. Rows come with their journal row in one statement, so no foreign
-- key is paid for.
CREATE TABLE changes (
  scope           text COLLATE "C" NOT NULL,
  revision        bigint NOT NULL,
  ordinal         integer NOT NULL,
  resource        text COLLATE "C" NOT NULL,
  audience_before text COLLATE "C" NOT NULL,
  audience_after  text COLLATE "C" NOT NULL,
  digest          bytea NOT NULL,
  salt            bytea,
  principal       text COLLATE "C" NOT NULL,
  request         text COLLATE "C" NOT NULL,
  PRIMARY KEY (scope, revision, ordinal)
);

-- Calls that were made with a request_id (AIP-155): a keyed digest of the payload, never the payload.
CREATE TABLE idempotency (
  principal    text COLLATE "C" NOT NULL,
  request_id   uuid NOT NULL,
  method       text COLLATE "C" NOT NULL,
  payload_hash bytea NOT NULL,
  resource     text COLLATE "C" NOT NULL,
  create_time  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (principal, request_id)
);
CREATE INDEX idempotency_create_time ON idempotency (create_time);

CREATE TABLE api_keys (
  id          text COLLATE "C" PRIMARY KEY,
  title       text NOT NULL,
  secret_hash bytea NOT NULL,
  expire_time timestamptz,
  revoke_time timestamptz,
  created_by  text COLLATE "C" NOT NULL,
  create_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  version     bigint NOT NULL DEFAULT 1,
  CONSTRAINT api_keys_secret_hash_key UNIQUE (secret_hash),
  CONSTRAINT api_keys_secret_hash_check CHECK (length(secret_hash) = 32)
);

CREATE TABLE role_bindings (
  id          text COLLATE "C" PRIMARY KEY,
  principal   text COLLATE "C" NOT NULL,
  role        smallint NOT NULL,
  scope       text COLLATE "C" NOT NULL,
  person_id   text COLLATE "C",
  created_by  text COLLATE "C" NOT NULL,
  create_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  version     bigint NOT NULL DEFAULT 1,
  CONSTRAINT role_bindings_role_check CHECK (role BETWEEN 1 AND 11),
  -- A participant's binding names the person it is; no other does.
  CONSTRAINT role_bindings_person_check CHECK ((role = 10) = (person_id IS NOT NULL))
);
CREATE UNIQUE INDEX role_bindings_once ON role_bindings (principal, role, scope, coalesce(person_id, ''));
CREATE INDEX role_bindings_scope ON role_bindings (scope);

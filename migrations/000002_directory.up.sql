-- Organizations and people. `detail` holds the protobuf message without the fields that have columns here; `names`
-- every name in every language, for search. All tables are new: nothing is locked or rewritten.

CREATE TABLE organizations (
  id          text COLLATE "C" PRIMARY KEY,
  title       text COLLATE "und-x-icu" NOT NULL,
  names       text NOT NULL,
  kind        smallint NOT NULL,
  parent_id   text COLLATE "C",
  region_code text COLLATE "C" NOT NULL DEFAULT '',
  detail      bytea NOT NULL,
  create_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  version     bigint NOT NULL DEFAULT 1,
  CONSTRAINT organizations_kind_check CHECK (kind BETWEEN 0 AND 11),
  CONSTRAINT organizations_parent_check CHECK (parent_id <> id),
  CONSTRAINT organizations_parent_fkey FOREIGN KEY (parent_id) REFERENCES organizations
);
CREATE INDEX organizations_by_title ON organizations (title, id);
CREATE INDEX organizations_by_parent ON organizations (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE people (
  id          text COLLATE "C" PRIMARY KEY,
  title       text COLLATE "und-x-icu" NOT NULL,
  names       text NOT NULL,
  detail      bytea NOT NULL,
  create_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  version     bigint NOT NULL DEFAULT 1
);
CREATE INDEX people_by_title ON people (title, id);

-- Where a person's offices are; the offices themselves stand in people.detail in the same order.
CREATE TABLE person_offices (
  person_id       text COLLATE "C" NOT NULL,
  ordinal         integer NOT NULL,
  organization_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (person_id, ordinal),
  CONSTRAINT person_offices_person_fkey FOREIGN KEY (person_id) REFERENCES people ON DELETE CASCADE,
  CONSTRAINT person_offices_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations
);
CREATE INDEX person_offices_by_organization ON person_offices (organization_id);

ALTER TABLE role_bindings
  ADD CONSTRAINT role_bindings_person_fkey FOREIGN KEY (person_id) REFERENCES people;

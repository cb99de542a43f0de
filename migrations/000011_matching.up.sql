-- Finding people and organizations by names however they are written, and merging those that are one.
-- New columns without a rewrite; the indexes on people and organizations are built under a lock that keeps writers of
-- these two tables waiting, for some seconds with 100,000 people.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Names folded to Latin letters, a line each, as services/directory/name_forms.h says. Only the program can fold, since
-- it takes ICU: a row whose folded_version is not its version was written by a program that does not, and is folded by
-- the next one that does.
ALTER TABLE people
  ADD COLUMN folded text NOT NULL DEFAULT '',
  ADD COLUMN folded_version bigint;
ALTER TABLE organizations
  ADD COLUMN folded text NOT NULL DEFAULT '',
  ADD COLUMN folded_version bigint;
CREATE INDEX people_by_folded ON people USING gin (folded gin_trgm_ops);
CREATE INDEX organizations_by_folded ON organizations USING gin (folded gin_trgm_ops);
CREATE INDEX people_not_folded ON people (id) WHERE folded_version IS DISTINCT FROM version;
CREATE INDEX organizations_not_folded ON organizations (id) WHERE folded_version IS DISTINCT FROM version;

-- What a name has in common with other ways of writing it (services/directory/name_keys.h), as digests.
CREATE TABLE person_keys (
  key       bigint NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (key, person_id),
  CONSTRAINT person_keys_person_fkey FOREIGN KEY (person_id) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX person_keys_by_person ON person_keys (person_id);
CREATE TABLE organization_keys (
  key             bigint NOT NULL,
  organization_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (key, organization_id),
  CONSTRAINT organization_keys_organization_fkey
    FOREIGN KEY (organization_id) REFERENCES organizations ON DELETE CASCADE
);
CREATE INDEX organization_keys_by_organization ON organization_keys (organization_id);

-- Who was merged into whom. A merged person is no longer in people, so that nothing can refer to it, whatever comes at the
-- same moment; its id stays taken. What takes the merge back: the person as it was (person), the other one before and
-- after (into_before, into_after), and the names of what referred to the person.
CREATE TABLE merged_people (
  id          text COLLATE "C" PRIMARY KEY,
  into_id     text COLLATE "C" NOT NULL,
  person      bytea NOT NULL,
  into_before bytea NOT NULL,
  into_after  bytea NOT NULL,
  referrers   text[] NOT NULL,
  merge_time  timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX merged_people_by_into ON merged_people (into_id);
CREATE TABLE merged_organizations (
  id           text COLLATE "C" PRIMARY KEY,
  into_id      text COLLATE "C" NOT NULL,
  organization bytea NOT NULL,
  merge_time   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX merged_organizations_by_into ON merged_organizations (into_id);

GRANT SELECT, INSERT, UPDATE, DELETE
  ON person_keys, organization_keys, merged_people, merged_organizations TO plenary_server;

-- Delegations and participants. All tables are new: nothing is locked or rewritten.

CREATE TABLE delegations (
  event_id        text COLLATE "C" NOT NULL,
  id              text COLLATE "C" NOT NULL,
  title           text COLLATE "und-x-icu" NOT NULL,
  names           text NOT NULL,
  standing        smallint NOT NULL,
  region_code     text COLLATE "C" NOT NULL DEFAULT '',
  organization_id text COLLATE "C",
  head_id         text COLLATE "C",
  credentials     smallint NOT NULL,
  detail          bytea NOT NULL,
  create_time     timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time     timestamptz NOT NULL DEFAULT clock_timestamp(),
  version         bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (event_id, id),
  CONSTRAINT delegations_event_fkey FOREIGN KEY (event_id) REFERENCES events,
  CONSTRAINT delegations_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations,
  CONSTRAINT delegations_standing_check CHECK (standing BETWEEN 0 AND 6),
  CONSTRAINT delegations_credentials_check CHECK (credentials BETWEEN 0 AND 4)
);
CREATE INDEX delegations_by_title ON delegations (event_id, title, id);
CREATE INDEX delegations_by_organization ON delegations (organization_id) WHERE organization_id IS NOT NULL;

-- States: 1 invited, 2 pending, 3 waitlisted, 4 confirmed, 5 rejected, 6 declined, 7 withdrawn, 8 revoked.
-- Active are the first four.
CREATE TABLE participants (
  event_id        text COLLATE "C" NOT NULL,
  id              text COLLATE "C" NOT NULL,
  person_id       text COLLATE "C",
  collective      boolean NOT NULL,
  display_name    text COLLATE "und-x-icu" NOT NULL,
  names           text NOT NULL,
  category        smallint NOT NULL,
  roles           smallint[] NOT NULL,
  attendance_mode smallint NOT NULL,
  delegation_id   text COLLATE "C",
  delegation_role smallint NOT NULL,
  region_code     text COLLATE "C" NOT NULL,
  protocol_rank   integer,
  languages       text[] NOT NULL,
  listing         smallint NOT NULL,
  external_id     text COLLATE "C",
  state           smallint NOT NULL,
  waitlist_number bigint,
  respond_by_time timestamptz,
  registered_by   text COLLATE "C" NOT NULL,
  detail          bytea NOT NULL,
  create_time     timestamptz NOT NULL,
  update_time     timestamptz NOT NULL,
  version         bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (event_id, id),
  CONSTRAINT participants_event_fkey FOREIGN KEY (event_id) REFERENCES events,
  CONSTRAINT participants_person_fkey FOREIGN KEY (person_id) REFERENCES people,
  CONSTRAINT participants_delegation_fkey FOREIGN KEY (event_id, delegation_id) REFERENCES delegations,
  CONSTRAINT participants_category_check CHECK (category BETWEEN 0 AND 9),
  CONSTRAINT participants_attendance_mode_check CHECK (attendance_mode BETWEEN 0 AND 3),
  CONSTRAINT participants_delegation_role_check CHECK (delegation_role BETWEEN 0 AND 4),
  CONSTRAINT participants_listing_check CHECK (listing BETWEEN 0 AND 3),
  CONSTRAINT participants_state_check CHECK (state BETWEEN 1 AND 8),
  CONSTRAINT participants_waitlist_check CHECK ((state = 3) = (waitlist_number IS NOT NULL)),
  CONSTRAINT participants_collective_check CHECK (NOT collective OR person_id IS NULL)
);
-- One person, at most one active participation in an event.
CREATE UNIQUE INDEX participants_one_active ON participants (event_id, person_id)
  WHERE person_id IS NOT NULL AND state IN (1, 2, 3, 4);
CREATE UNIQUE INDEX participants_external_id ON participants (event_id, external_id)
  WHERE external_id IS NOT NULL AND state IN (1, 2, 3, 4);
CREATE UNIQUE INDEX participants_waitlist ON participants (event_id, waitlist_number) WHERE state = 3;
-- The first waiting of each kind that limits tell apart.
CREATE INDEX participants_waiting ON participants (event_id, category, (coalesce(delegation_id, '')), waitlist_number)
  WHERE state = 3;
CREATE INDEX participants_by_name ON participants (event_id, display_name, id);
CREATE INDEX participants_by_person ON participants (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX participants_by_delegation ON participants (event_id, delegation_id) WHERE delegation_id IS NOT NULL;

ALTER TABLE delegations
  ADD CONSTRAINT delegations_head_fkey FOREIGN KEY (event_id, head_id) REFERENCES participants DEFERRABLE;

-- Organizations a participant is affiliated with (kind 1) or nominated by (kind 2).
CREATE TABLE participant_organizations (
  event_id        text COLLATE "C" NOT NULL,
  participant_id  text COLLATE "C" NOT NULL,
  kind            smallint NOT NULL,
  organization_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, participant_id, kind, organization_id),
  CONSTRAINT participant_organizations_participant_fkey
    FOREIGN KEY (event_id, participant_id) REFERENCES participants ON DELETE CASCADE,
  CONSTRAINT participant_organizations_organization_fkey
    FOREIGN KEY (organization_id) REFERENCES organizations,
  CONSTRAINT participant_organizations_kind_check CHECK (kind IN (1, 2))
);
CREATE INDEX participant_organizations_by_organization ON participant_organizations (organization_id);

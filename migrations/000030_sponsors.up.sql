-- Sponsors of events. The table is new: nothing is locked or rewritten.
CREATE TABLE sponsors (
  event_id        text COLLATE "C" NOT NULL,
  id              text COLLATE "C" NOT NULL,
  title           text COLLATE "und-x-icu" NOT NULL,
  names           text NOT NULL,
  organization_id text COLLATE "C" NOT NULL,
  tier            text NOT NULL,
  position        integer,
  detail          bytea NOT NULL,
  create_time     timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time     timestamptz NOT NULL DEFAULT clock_timestamp(),
  version         bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (event_id, id),
  CONSTRAINT sponsors_event_fkey FOREIGN KEY (event_id) REFERENCES events,
  CONSTRAINT sponsors_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations
);
CREATE INDEX sponsors_by_position ON sponsors (event_id, position, title, id);
CREATE INDEX sponsors_by_organization ON sponsors (organization_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON sponsors TO plenary_server;

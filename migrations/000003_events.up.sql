-- Series, events and what admission to an event is decided by. All tables are new: nothing is locked or rewritten.

CREATE TABLE series (
  id          text COLLATE "C" PRIMARY KEY,
  title       text COLLATE "und-x-icu" NOT NULL,
  names       text NOT NULL,
  detail      bytea NOT NULL,
  create_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  version     bigint NOT NULL DEFAULT 1
);
CREATE INDEX series_by_title ON series (title, id);

-- Dates have unknown parts, kept as 0; `start_key` and `end_key` are yyyymmdd with 9s for what is unknown, so that
-- unknown sorts last.
CREATE TABLE events (
  id            text COLLATE "C" PRIMARY KEY,
  title         text COLLATE "und-x-icu" NOT NULL,
  names         text NOT NULL,
  kind          smallint NOT NULL,
  series_id     text COLLATE "C",
  region_code   text COLLATE "C" NOT NULL DEFAULT '',
  start_year    smallint NOT NULL DEFAULT 0,
  start_month   smallint NOT NULL DEFAULT 0,
  start_day     smallint NOT NULL DEFAULT 0,
  end_year      smallint NOT NULL DEFAULT 0,
  end_month     smallint NOT NULL DEFAULT 0,
  end_day       smallint NOT NULL DEFAULT 0,
  start_key     integer GENERATED ALWAYS AS (
                  CASE start_year WHEN 0 THEN 9999 ELSE start_year END * 10000 +
                  CASE start_month WHEN 0 THEN 99 ELSE start_month END * 100 +
                  CASE start_day WHEN 0 THEN 99 ELSE start_day END) STORED,
  end_key       integer GENERATED ALWAYS AS (
                  CASE end_year WHEN 0 THEN 9999 ELSE end_year END * 10000 +
                  CASE end_month WHEN 0 THEN 99 ELSE end_month END * 100 +
                  CASE end_day WHEN 0 THEN 99 ELSE end_day END) STORED,
  state         smallint NOT NULL,
  was_public    boolean NOT NULL,
  languages     text[] NOT NULL DEFAULT '{}',
  detail        bytea NOT NULL,
  create_time   timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time   timestamptz NOT NULL DEFAULT clock_timestamp(),
  version       bigint NOT NULL DEFAULT 1,
  CONSTRAINT events_kind_check CHECK (kind BETWEEN 0 AND 6),
  CONSTRAINT events_state_check CHECK (state BETWEEN 1 AND 6),
  CONSTRAINT events_start_check CHECK (start_year BETWEEN 0 AND 9999 AND start_month BETWEEN 0 AND 12 AND start_day BETWEEN 0 AND 31),
  CONSTRAINT events_end_check CHECK (end_year BETWEEN 0 AND 9999 AND end_month BETWEEN 0 AND 12 AND end_day BETWEEN 0 AND 31),
  CONSTRAINT events_series_fkey FOREIGN KEY (series_id) REFERENCES series
);
CREATE INDEX events_by_start ON events (start_key, id);
CREATE INDEX events_by_title ON events (title, id);
CREATE INDEX events_by_series ON events (series_id) WHERE series_id IS NOT NULL;

-- Who hosts; roles and credits stand in events.detail in the same order.
CREATE TABLE event_hosts (
  event_id        text COLLATE "C" NOT NULL,
  ordinal         integer NOT NULL,
  organization_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, ordinal),
  CONSTRAINT event_hosts_event_fkey FOREIGN KEY (event_id) REFERENCES events ON DELETE CASCADE,
  CONSTRAINT event_hosts_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations
);
CREATE INDEX event_hosts_by_organization ON event_hosts (organization_id);

-- The row that whoever takes or frees a place locks, with the policy it is decided by (events.detail has it whole).
CREATE TABLE event_admission (
  event_id             text COLLATE "C" PRIMARY KEY,
  openness             smallint NOT NULL DEFAULT 0,
  capacity             integer,
  window_start         timestamptz,
  window_end           timestamptz,
  approval_required    boolean NOT NULL DEFAULT false,
  waitlist_disabled    boolean NOT NULL DEFAULT false,
  has_questions        boolean NOT NULL DEFAULT false,
  confirmed            integer NOT NULL DEFAULT 0,
  last_waitlist_number bigint NOT NULL DEFAULT 0,
  CONSTRAINT event_admission_event_fkey FOREIGN KEY (event_id) REFERENCES events ON DELETE CASCADE,
  CONSTRAINT event_admission_openness_check CHECK (openness BETWEEN 0 AND 3),
  CONSTRAINT event_admission_window_check CHECK (window_start < window_end),
  CONSTRAINT event_admission_confirmed_check CHECK (confirmed >= 0),
  -- Never one too many.
  CONSTRAINT event_admission_capacity_check CHECK (confirmed <= capacity)
);

-- Ceilings, reserved places and confirmed participants by category (dimension 1, key: the enum number) and by
-- delegation (dimension 2, key: its id). Changed only under the lock on event_admission.
CREATE TABLE admission_counters (
  event_id  text COLLATE "C" NOT NULL,
  dimension smallint NOT NULL,
  key       text COLLATE "C" NOT NULL,
  quota     integer,
  reserved  integer NOT NULL DEFAULT 0,
  confirmed integer NOT NULL DEFAULT 0,
  PRIMARY KEY (event_id, dimension, key),
  CONSTRAINT admission_counters_event_fkey FOREIGN KEY (event_id) REFERENCES event_admission ON DELETE CASCADE,
  CONSTRAINT admission_counters_dimension_check CHECK (dimension IN (1, 2)),
  CONSTRAINT admission_counters_reserved_check CHECK (reserved >= 0),
  CONSTRAINT admission_counters_confirmed_check CHECK (confirmed >= 0),
  CONSTRAINT admission_counters_quota_check CHECK (confirmed <= quota)
);

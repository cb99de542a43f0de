-- The programme. All tables are new: nothing is locked or rewritten.

-- Equality beside overlap in one exclusion constraint.
CREATE EXTENSION btree_gist;

CREATE TABLE rooms (
  event_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  title       text COLLATE "und-x-icu" NOT NULL,
  names       text NOT NULL,
  detail      bytea NOT NULL,
  create_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  version     bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (event_id, id),
  CONSTRAINT rooms_event_fkey FOREIGN KEY (event_id) REFERENCES events
);
CREATE INDEX rooms_by_title ON rooms (event_id, title, id);

-- States: 1 scheduled, 2 live, 3 suspended, 4 ended, 5 cancelled.
--
-- Who holds a room holds it alone against its siblings (sessions_room_taken). A child that holds one lies within its
-- parent, which holds the same room at that time; so against all others the parent holds it for both. What a child
-- must have in common with its parent stands on both rows and is kept equal by foreign keys that cascade: room_id, the
-- time (parent_during) and whether the parent is cancelled (parent_cancelled).
CREATE TABLE sessions (
  event_id         text COLLATE "C" NOT NULL,
  id               text COLLATE "C" NOT NULL,
  title            text COLLATE "und-x-icu" NOT NULL,
  names            text NOT NULL,
  kind             smallint NOT NULL,
  state            smallint NOT NULL,
  during           tstzrange,
  room_id          text COLLATE "C",
  track            text COLLATE "C" NOT NULL DEFAULT '',
  languages        text[] NOT NULL DEFAULT '{}',
  parent_id        text COLLATE "C",
  parent_during    tstzrange,
  parent_cancelled boolean,
  cancelled        boolean GENERATED ALWAYS AS (state = 5) STORED,
  detail           bytea NOT NULL,
  create_time      timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time      timestamptz NOT NULL DEFAULT clock_timestamp(),
  version          bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (event_id, id),
  CONSTRAINT sessions_event_fkey FOREIGN KEY (event_id) REFERENCES events,
  CONSTRAINT sessions_room_fkey FOREIGN KEY (event_id, room_id) REFERENCES rooms,
  CONSTRAINT sessions_kind_check CHECK (kind BETWEEN 0 AND 9),
  CONSTRAINT sessions_state_check CHECK (state BETWEEN 1 AND 5),
  CONSTRAINT sessions_during_check
    CHECK (during IS NULL OR NOT isempty(during) AND lower(during) IS NOT NULL AND upper(during) IS NOT NULL),
  CONSTRAINT sessions_own_parent_check CHECK (parent_id <> id),
  CONSTRAINT sessions_parent_check CHECK ((parent_id IS NULL) = (parent_cancelled IS NULL)),
  CONSTRAINT sessions_cancelled_key UNIQUE (event_id, id, cancelled),
  CONSTRAINT sessions_during_key UNIQUE (event_id, id, during),
  CONSTRAINT sessions_room_key UNIQUE (event_id, id, room_id),
  CONSTRAINT sessions_parent_fkey FOREIGN KEY (event_id, parent_id, parent_cancelled)
    REFERENCES sessions (event_id, id, cancelled) ON UPDATE CASCADE,
  CONSTRAINT sessions_parent_during_fkey FOREIGN KEY (event_id, parent_id, parent_during)
    REFERENCES sessions (event_id, id, during) ON UPDATE CASCADE,
  CONSTRAINT sessions_parent_room_fkey FOREIGN KEY (event_id, parent_id, room_id)
    REFERENCES sessions (event_id, id, room_id) ON UPDATE CASCADE,
  CONSTRAINT sessions_parent_cancelled_check CHECK (parent_cancelled IS NOT TRUE OR state = 5),
  CONSTRAINT sessions_within_parent_check CHECK (during <@ parent_during),
  -- A child that names room and time has a parent that does.
  CONSTRAINT sessions_parent_holds_check
    CHECK (parent_id IS NULL OR room_id IS NULL OR during IS NULL OR parent_during IS NOT NULL),
  -- Looked at when a statement is over, so that it may move several at once.
  CONSTRAINT sessions_room_taken
    EXCLUDE USING gist (event_id WITH =, room_id WITH =, (coalesce(parent_id, '')) WITH =, during WITH &&)
    WHERE (state <> 5 AND room_id IS NOT NULL AND during IS NOT NULL) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX sessions_by_start ON sessions (event_id, (lower(during)), title, id);
CREATE INDEX sessions_by_parent ON sessions (event_id, parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX sessions_by_room ON sessions (event_id, room_id) WHERE room_id IS NOT NULL;

-- Who appears; the appearances themselves stand in sessions.detail in the same order.
CREATE TABLE session_appearances (
  event_id       text COLLATE "C" NOT NULL,
  session_id     text COLLATE "C" NOT NULL,
  ordinal        integer NOT NULL,
  participant_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (event_id, session_id, ordinal),
  CONSTRAINT session_appearances_session_fkey FOREIGN KEY (event_id, session_id) REFERENCES sessions ON DELETE CASCADE,
  CONSTRAINT session_appearances_participant_fkey FOREIGN KEY (event_id, participant_id) REFERENCES participants
);
CREATE INDEX session_appearances_by_participant ON session_appearances (event_id, participant_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON rooms, sessions, session_appearances TO plenary_server;

-- Replaces the text with SHA-256 4b69074c87d0b59c7af6f15b9412f2741bd037b3959810e8e06149e9e89a43ad, whose functions name
-- others that PostgreSQL 17 does not find while it builds an index.
-- Checkpoints, badges and check-ins, and names found by the first letters of any of their words. All tables are new; the
-- index on participants keeps those who write them waiting while it is made (a second for 100,000 of them).

-- `admits` is a filter of participants, checked when it is written.
CREATE TABLE checkpoints (
  event_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  title       text COLLATE "und-x-icu" NOT NULL,
  names       text NOT NULL,
  admits      text NOT NULL DEFAULT '',
  detail      bytea NOT NULL,
  create_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  update_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  version     bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (event_id, id),
  CONSTRAINT checkpoints_event_fkey FOREIGN KEY (event_id) REFERENCES events
);
CREATE INDEX checkpoints_by_title ON checkpoints (event_id, title, id);

-- Of a badge's code only the SHA-256 is kept: 160 random bits need no salt.
CREATE TABLE badges (
  event_id       text COLLATE "C" NOT NULL,
  id             text COLLATE "C" NOT NULL,
  participant_id text COLLATE "C" NOT NULL,
  code_hash      bytea NOT NULL,
  issued_by      text COLLATE "C" NOT NULL,
  issue_time     timestamptz NOT NULL DEFAULT clock_timestamp(),
  revoke_time    timestamptz,
  revoke_reason  text NOT NULL DEFAULT '',
  PRIMARY KEY (event_id, id),
  CONSTRAINT badges_participant_fkey FOREIGN KEY (event_id, participant_id) REFERENCES participants,
  CONSTRAINT badges_code_hash_check CHECK (length(code_hash) = 32),
  CONSTRAINT badges_code UNIQUE (event_id, code_hash)
);
CREATE UNIQUE INDEX badges_one_valid ON badges (event_id, participant_id) WHERE revoke_time IS NULL;
CREATE INDEX badges_by_participant ON badges (event_id, participant_id, issue_time);

-- Who came in (kind 1), went out (2), and which of these was a mistake (3). Rows are added and never changed: the serving
-- role may do no more. They go with an event that is deleted, and until then keep what they refer to; these constraints
-- are looked at when a transaction ends, so that one that deletes an event may delete in any order.
CREATE TABLE check_ins (
  event_id       text COLLATE "C" NOT NULL,
  id             text COLLATE "C" NOT NULL,
  checkpoint_id  text COLLATE "C" NOT NULL,
  participant_id text COLLATE "C",
  badge_id       text COLLATE "C",
  -- Who this is about: the participant's id or, where a device let in a badge that is not known, "?" and its code's hash.
  subject        text COLLATE "C" NOT NULL,
  kind           smallint NOT NULL,
  voids_id       text COLLATE "C",
  nonce          text COLLATE "C",
  device         text NOT NULL DEFAULT '',
  -- The device's clock, and how many milliseconds the server's is ahead of it; of what was recorded offline.
  device_time    timestamptz,
  clock_offset   bigint,
  effective_time timestamptz NOT NULL,
  record_time    timestamptz NOT NULL,
  recorded_by    text COLLATE "C" NOT NULL,
  objections     smallint[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (event_id, id),
  CONSTRAINT check_ins_event_fkey FOREIGN KEY (event_id) REFERENCES events ON DELETE CASCADE,
  CONSTRAINT check_ins_checkpoint_fkey FOREIGN KEY (event_id, checkpoint_id) REFERENCES checkpoints
    DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT check_ins_participant_fkey FOREIGN KEY (event_id, participant_id) REFERENCES participants
    DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT check_ins_badge_fkey FOREIGN KEY (event_id, badge_id) REFERENCES badges DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT check_ins_subject_check CHECK (participant_id IS NULL OR subject = participant_id),
  CONSTRAINT check_ins_kind_check CHECK (kind BETWEEN 1 AND 3),
  CONSTRAINT check_ins_voids_check CHECK ((kind = 3) = (voids_id IS NOT NULL)),
  CONSTRAINT check_ins_offset_check CHECK (clock_offset IS NULL OR device_time IS NOT NULL),
  -- Nothing happens after it was recorded.
  CONSTRAINT check_ins_time_check CHECK (effective_time <= record_time)
);
-- A nonce makes one check-in, and one is voided once.
CREATE UNIQUE INDEX check_ins_nonce ON check_ins (event_id, nonce) WHERE nonce IS NOT NULL;
CREATE UNIQUE INDEX check_ins_voided ON check_ins (event_id, voids_id) WHERE voids_id IS NOT NULL;
-- The comings and goings of one subject in their order.
CREATE INDEX check_ins_passages ON check_ins (event_id, checkpoint_id, subject, effective_time, record_time, id)
  WHERE kind < 3;
CREATE INDEX check_ins_by_time ON check_ins (event_id, effective_time DESC, id DESC);

-- What is derived of check-ins, in one place: whether one was voided, what the subject last did before, and whether it is
-- inside by it. Whoever does not ask for a column does not pay for it.
CREATE VIEW derived_check_ins AS
SELECT c.*,
  EXISTS (SELECT FROM check_ins v WHERE v.event_id = c.event_id AND v.voids_id = c.id) AS voided,
  CASE WHEN c.kind < 3 THEN (
    SELECT b.kind FROM check_ins b
    WHERE b.event_id = c.event_id AND b.checkpoint_id = c.checkpoint_id AND b.subject = c.subject AND b.kind < 3
      AND (b.effective_time, b.record_time, b.id) < (c.effective_time, c.record_time, c.id)
      AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = b.event_id AND v.voids_id = b.id)
    ORDER BY b.effective_time DESC, b.record_time DESC, b.id DESC LIMIT 1) END AS kind_before,
  c.kind = 1
    AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = c.event_id AND v.voids_id = c.id)
    AND NOT EXISTS (
      SELECT FROM check_ins a
      WHERE a.event_id = c.event_id AND a.checkpoint_id = c.checkpoint_id AND a.subject = c.subject AND a.kind < 3
        AND (a.effective_time, a.record_time, a.id) > (c.effective_time, c.record_time, c.id)
        AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = a.event_id AND v.voids_id = a.id)) AS inside
FROM check_ins c;

-- The objections of a check-in: those it was recorded with, and those that follow from what the subject did before.
CREATE FUNCTION all_objections(recorded smallint[], kind smallint, kind_before smallint) RETURNS smallint[]
IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
  SELECT CASE WHEN kind = 1 AND kind_before = 1 THEN recorded || 7::smallint
              WHEN kind = 2 AND kind_before IS DISTINCT FROM 1 THEN recorded || 8::smallint
              ELSE recorded END
$$;

-- Names as words with one space between them, in lower case; of scripts that put no spaces between words each character
-- is one. Most names need less.
CREATE FUNCTION words_of(names text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN CASE WHEN names ~ '^[A-Za-z0-9]+( [A-Za-z0-9]+)*$' THEN lower(names) ELSE trim(regexp_replace(
    regexp_replace(lower(names),
      '([\u0E00-\u0EFF\u0F00-\u0FFF\u1000-\u109F\u1780-\u17FF\u3040-\u31FF\u3400-\u9FFF\uA000-\uA4CF\uF900-\uFAFF\U00020000-\U0003FFFF])',
      ' \1 ', 'g'),
    '\W+', ' ', 'g')) END;
-- What is indexed of names, and what is asked of that: every word of `letters`, the last by its beginning. Whatever
-- matches `letters` by the beginnings of words, or anywhere where words have no beginnings, is among what this finds.
CREATE FUNCTION name_words(names text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN to_tsvector('pg_catalog.simple'::regconfig, words_of(names));
CREATE FUNCTION name_query(letters text) RETURNS tsquery IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN to_tsquery('pg_catalog.simple'::regconfig, replace(words_of(letters), ' ', ' & ') || ':*');
CREATE INDEX participants_by_name_words ON participants USING gin (name_words(names));

GRANT SELECT, INSERT, UPDATE, DELETE ON checkpoints, badges TO plenary_server;
GRANT SELECT, INSERT ON check_ins TO plenary_server;
GRANT SELECT ON derived_check_ins TO plenary_server;

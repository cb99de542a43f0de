-- What the planner is to believe of the tables that grow fastest: that their rows are spread over some ten events.
-- Where an event has but one row when statistics are taken, say a scan that tried the door out, it takes the event alone
-- to find a row, and has thousands looked through for one once the doors are open.
ALTER TABLE participants ALTER COLUMN event_id SET (n_distinct = 10);
ALTER TABLE badges ALTER COLUMN event_id SET (n_distinct = 10);
ALTER TABLE check_ins ALTER COLUMN event_id SET (n_distinct = 10);

-- As 000010 makes them now, where its former text made them.
CREATE OR REPLACE FUNCTION words_of(names text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN CASE WHEN names ~ '^[A-Za-z0-9]+( [A-Za-z0-9]+)*$' THEN lower(names) ELSE trim(regexp_replace(
    regexp_replace(lower(names),
      '([\u0E00-\u0EFF\u0F00-\u0FFF\u1000-\u109F\u1780-\u17FF\u3040-\u31FF\u3400-\u9FFF\uA000-\uA4CF\uF900-\uFAFF\U00020000-\U0003FFFF])',
      ' \1 ', 'g'),
    '\W+', ' ', 'g')) END;
CREATE OR REPLACE FUNCTION name_words(names text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN to_tsvector('pg_catalog.simple'::regconfig, words_of(names));
CREATE OR REPLACE FUNCTION name_query(letters text) RETURNS tsquery IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN to_tsquery('pg_catalog.simple'::regconfig, replace(words_of(letters), ' ', ' & ') || ':*');

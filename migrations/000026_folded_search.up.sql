-- Texts are found without their accents, composed or not, and in any width: "jose" finds "José". What a caller looks for is
-- folded alike by the program (Folded in services/rpc/filter_condition.cc). Locks out who writes participants while the
-- index is made anew (a second or two for 100,000 of them).
CREATE FUNCTION folded(written text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN CASE WHEN octet_length(written) = char_length(written) THEN lower(written) ELSE lower(normalize(regexp_replace(
    normalize(written, NFKD), '[\u0300-\u036F\u064B-\u065F\u0670]', '', 'g'), NFC)) END;
CREATE OR REPLACE FUNCTION words_of(names text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN CASE WHEN names ~ '^[A-Za-z0-9]+( [A-Za-z0-9]+)*$' THEN lower(names) ELSE trim(regexp_replace(
    regexp_replace(folded(names),
      '([\u0E00-\u0EFF\u0F00-\u0FFF\u1000-\u109F\u1780-\u17FF\u3040-\u31FF\u3400-\u9FFF\uA000-\uA4CF\uF900-\uFAFF\U00020000-\U0003FFFF])',
      ' \1 ', 'g'),
    '\W+', ' ', 'g')) END;
REINDEX INDEX participants_by_name_words;

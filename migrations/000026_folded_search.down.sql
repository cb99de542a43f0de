CREATE OR REPLACE FUNCTION words_of(names text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN CASE WHEN names ~ '^[A-Za-z0-9]+( [A-Za-z0-9]+)*$' THEN lower(names) ELSE trim(regexp_replace(
    regexp_replace(lower(names),
      '([\u0E00-\u0EFF\u0F00-\u0FFF\u1000-\u109F\u1780-\u17FF\u3040-\u31FF\u3400-\u9FFF\uA000-\uA4CF\uF900-\uFAFF\U00020000-\U0003FFFF])',
      ' \1 ', 'g'),
    '\W+', ' ', 'g')) END;
DROP FUNCTION folded;
REINDEX INDEX participants_by_name_words;

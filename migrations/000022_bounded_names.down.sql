CREATE OR REPLACE FUNCTION name_words(names text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN to_tsvector('pg_catalog.simple'::regconfig, words_of(names));
CREATE OR REPLACE FUNCTION name_query(letters text) RETURNS tsquery IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN to_tsquery('pg_catalog.simple'::regconfig, replace(words_of(letters), ' ', ' & ') || ':*');
REINDEX INDEX participants_by_name_words;

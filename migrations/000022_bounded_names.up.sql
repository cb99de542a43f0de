-- An index expression over a text takes the beginning of it alone, whatever is stored: a name above 1 MB failed every
-- statement that would index it. Names are ten languages of 300 characters at most since; what an older server wrote is
-- found by its beginning. Locks out who writes participants while the index is made anew (a second for 100,000 of them).
CREATE OR REPLACE FUNCTION name_words(names text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN to_tsvector('pg_catalog.simple'::regconfig, words_of(left(names, 4000)));
-- What is asked may be cut too: the last word is looked for by its beginning.
CREATE OR REPLACE FUNCTION name_query(letters text) RETURNS tsquery IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN to_tsquery('pg_catalog.simple'::regconfig, replace(words_of(left(letters, 300)), ' ', ' & ') || ':*');
REINDEX INDEX participants_by_name_words;

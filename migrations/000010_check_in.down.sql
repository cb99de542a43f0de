DROP INDEX participants_by_name_words;
DROP FUNCTION name_query(text), name_words(text), words_of(text);
DROP FUNCTION all_objections(smallint[], smallint, smallint);
DROP VIEW derived_check_ins;
DROP TABLE check_ins, badges, checkpoints;

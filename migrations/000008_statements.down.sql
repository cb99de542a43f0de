DROP TABLE statement_relations, statement_publications, statement_revisions, statements;

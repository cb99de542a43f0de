DROP TABLE endorsements, document_earlier_points, document_clause_statements, document_clauses, document_sponsors,
           document_votes, document_adoptions, document_revisions, documents;

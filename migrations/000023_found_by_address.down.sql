ALTER TABLE participants DROP COLUMN affiliations, DROP COLUMN emails;

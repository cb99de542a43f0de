ALTER TABLE role_bindings DROP CONSTRAINT role_bindings_person_fkey;
DROP TABLE person_offices, people, organizations;

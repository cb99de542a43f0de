-- One change of parents at a time, so that two transactions cannot make a cycle together.
SELECT pg_advisory_xact_lock(hashtext('plenary.directory.parents'))

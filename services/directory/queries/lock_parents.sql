-- One change of parents at a time, so that two cannot make a cycle of which each sees only its half.
SELECT pg_advisory_xact_lock(hashtext('plenary.directory.parents'))

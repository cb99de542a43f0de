-- One change of parents at a time in an event, so that two transactions cannot make a cycle
-- together, and the parts of a session stay as they were read.
SELECT pg_advisory_xact_lock(hashtext('plenary.sessions'), hashtext($1))

-- One import of an event at a time, so that the second one sees the results of the first.
SELECT pg_advisory_xact_lock(hashtext('plenary.imports'), hashtext($1))

-- One import of an event at a time, so that the second sees what the first made.
SELECT pg_advisory_xact_lock(hashtext('plenary.imports'), hashtext($1))

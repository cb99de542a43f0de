-- One change of the access rules at a time, so that two cannot each remove what the other takes for the last.
SELECT pg_advisory_xact_lock(hashtext('plenary.access'))

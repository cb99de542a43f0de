-- One change of the access rules at a time, so that two calls cannot each remove one of the last
-- two administrators.
SELECT pg_advisory_xact_lock(hashtext('plenary.access'))

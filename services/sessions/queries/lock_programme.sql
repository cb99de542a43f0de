-- One change of who is a part of whom at a time in an event, so that two cannot each make the other its parent, and what
-- is a part of a session stays as it was read.
SELECT pg_advisory_xact_lock(hashtext('plenary.sessions'), hashtext($1))

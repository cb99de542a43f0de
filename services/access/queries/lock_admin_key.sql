-- One server at a time makes the first administrator's key. Held until the session lets go of it, since the file gets its
-- name after the transaction.
SELECT pg_advisory_lock(hashtext('plenary.first-administrator'))

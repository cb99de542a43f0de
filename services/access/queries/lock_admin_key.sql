-- One server at a time makes the first administrator's key. A lock of the session, since the file
-- gets its name after the transaction.
SELECT pg_advisory_lock(hashtext('plenary.first-administrator'))

SELECT pg_advisory_unlock(hashtext('plenary.first-administrator'))

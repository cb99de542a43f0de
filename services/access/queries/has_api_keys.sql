-- Keys are revoked and never deleted: in a database that ever had an administrator there is one.
SELECT EXISTS (SELECT FROM api_keys)

-- Columns as in list_changes.sql, from ordinal $3 on. One row of NULLs if the entry exists and has
-- no bulk.
SELECT j.revision, c.ordinal, c.resource, c.audience_before, c.audience_after, c.digest, c.principal, c.request
FROM journal j LEFT JOIN bulk_changes c ON c.scope = j.scope AND c.bulk = j.bulk AND c.ordinal >= $3
WHERE j.scope = $1 AND j.revision = $2
ORDER BY c.ordinal
LIMIT $4

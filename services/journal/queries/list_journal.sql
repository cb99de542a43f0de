SELECT j.revision, j.method, j.commit_time, j.previous_hash, j.hash, j.bulk_count, j.bulk_digest, r.reason,
       j.reason_digest
FROM journal j LEFT JOIN journal_reasons r USING (scope, revision)
WHERE scope = $1 AND revision > $2
ORDER BY revision
LIMIT $3

SELECT revision, method, commit_time, previous_hash, hash, bulk_count, bulk_digest
FROM journal
WHERE scope = $1 AND revision > $2
ORDER BY revision
LIMIT $3

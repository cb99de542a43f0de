SELECT revision, method, (extract(epoch FROM commit_time) * 1000000)::bigint, previous_hash, hash
FROM journal
WHERE scope = $1 AND revision > $2
ORDER BY revision
LIMIT $3

SELECT id, detail FROM organizations WHERE folded_version IS DISTINCT FROM version
ORDER BY id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED

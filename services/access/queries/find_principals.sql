-- $2: the server's clock. A key ends when the first of the two clocks has passed its time. The
-- order is fixed, so that a change can be detected.
SELECT k.secret_hash, k.id, b.role, b.scope, b.person_id
FROM api_keys k LEFT JOIN role_bindings b ON b.principal = 'apiKeys/' || k.id
WHERE k.secret_hash = ANY ($1::bytea[]) AND k.revoke_time IS NULL
  AND (k.expire_time IS NULL OR k.expire_time > greatest(clock_timestamp(), $2::timestamptz))
ORDER BY k.id, b.role, b.scope, b.person_id

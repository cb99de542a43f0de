-- $1: the server's clock. A key ends when the first of the two clocks has passed its time.
SELECT DISTINCT b.principal
FROM role_bindings b JOIN api_keys k ON b.principal = 'apiKeys/' || k.id
WHERE b.role = {ROLE_ADMIN} AND b.scope = '' AND k.revoke_time IS NULL
  AND (k.expire_time IS NULL OR k.expire_time > greatest(clock_timestamp(), $1::timestamptz))

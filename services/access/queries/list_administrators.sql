SELECT DISTINCT b.principal
FROM role_bindings b JOIN api_keys k ON b.principal = 'apiKeys/' || k.id
WHERE b.role = 1 AND b.scope = '' AND k.revoke_time IS NULL
  AND (k.expire_time IS NULL OR k.expire_time > clock_timestamp())

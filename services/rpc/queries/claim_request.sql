INSERT INTO idempotency (principal, request_id, method, payload_hash, resource)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT DO NOTHING
RETURNING resource

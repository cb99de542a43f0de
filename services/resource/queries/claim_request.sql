-- $6: the server's clock. Uses the later of the two clocks, so that neither forgets the id too
-- early.
INSERT INTO idempotency (principal, request_id, method, payload_hash, resource, create_time)
VALUES ($1, $2, $3, $4, $5, greatest(clock_timestamp(), $6::timestamptz))
ON CONFLICT DO NOTHING
RETURNING resource

SELECT g.position - 1, i.payload_hash, i.resource
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS g (principal, request_id, position)
CROSS JOIN LATERAL (
  SELECT payload_hash, resource FROM idempotency
  WHERE principal = g.principal AND request_id = g.request_id::uuid LIMIT 1) i

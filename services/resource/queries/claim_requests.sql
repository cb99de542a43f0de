-- $6: the server's clock; the later of the two clocks counts. If another transaction claims one of
-- the request ids at this moment, the statement fails; run again, it finds the id.
INSERT INTO idempotency (principal, request_id, method, payload_hash, resource, create_time)
SELECT n.principal, n.request_id::uuid, n.method, n.payload_hash, n.resource,
       greatest(clock_timestamp(), $6::timestamptz)
FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::text[])
  AS n (principal, request_id, method, payload_hash, resource)

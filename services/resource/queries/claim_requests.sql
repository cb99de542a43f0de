-- $6: the server's clock; the later one counts. A request id that another transaction claims at this moment fails the
-- statement; run again, it is found.
INSERT INTO idempotency (principal, request_id, method, payload_hash, resource, create_time)
SELECT n.principal, n.request_id::uuid, n.method, n.payload_hash, n.resource,
       greatest(clock_timestamp(), $6::timestamptz)
FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::text[])
  AS n (principal, request_id, method, payload_hash, resource)

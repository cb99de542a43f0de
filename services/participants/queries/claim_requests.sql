-- $6: the server's clock; the later one counts. A request id that another transaction claims at this moment fails the
-- statement; run again, it is found.
INSERT INTO idempotency (principal, request_id, method, payload_hash, resource, create_time)
SELECT n.*, greatest(clock_timestamp(), $6::timestamptz)
FROM unnest($1::text[], $2::uuid[], $3::text[], $4::bytea[], $5::text[]) AS n

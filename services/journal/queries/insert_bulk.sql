-- $1 scope, $2 bulk, $3 ordinal of the first; $4…$10 one element a change: resource, audience
-- before, audience after, digest, salt, principal, call id.
INSERT INTO bulk_changes (scope, bulk, ordinal, resource, audience_before, audience_after, digest, salt, principal, request)
SELECT $1, $2, $3::bigint + position - 1, resource, audience_before, audience_after, digest, salt, principal, request
FROM unnest($4::text[], $5::text[], $6::text[], $7::bytea[], $8::bytea[], $9::text[], $10::text[])
  WITH ORDINALITY AS g (resource, audience_before, audience_after, digest, salt, principal, request, position)

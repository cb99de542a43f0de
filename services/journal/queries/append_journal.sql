-- The last statement before COMMIT: locks each journal's head, numbers the entry, seals it and
-- records its changes. $1 scopes, each once; $2 method; $3 scope of each change; $4…$10 one element
-- a change: resource, audience before, audience after, digest, salt, principal, call id; $11…$14
-- one element a bulk: scope, id, count, digest; $15…$17 the reason given, its digest and its salt,
-- or NULL. docs/journal.md describes the sealed text. Waits for heads in a line.
WITH patience AS MATERIALIZED (
  SELECT set_config('lock_timeout', current_setting('plenary.lock_timeout'), /* in this transaction */ true)
), given AS (
  SELECT *, row_number() OVER (PARTITION BY scope ORDER BY position) - 1 AS ordinal
  FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[], $8::bytea[], $9::text[], $10::text[])
    WITH ORDINALITY AS g (scope, resource, audience_before, audience_after, digest, salt, principal, request, position)
), bulk AS (
  SELECT * FROM unnest($11::text[], $12::text[], $13::integer[], $14::bytea[]) AS b (scope, id, count, digest)
), head AS (
  SELECT scope, revision + 1 AS revision, head AS previous_hash
  FROM patience, journal_heads WHERE scope = ANY ($1::text[]) ORDER BY scope FOR UPDATE OF journal_heads
), stamped AS MATERIALIZED (
  SELECT *, date_trunc('microseconds', clock_timestamp()) AS commit_time FROM head
), lines AS (
  SELECT scope, string_agg(concat_ws(E'\t', ordinal, resource, audience_before, audience_after,
                                     encode(digest, 'hex'), principal, request) || E'\n', '' ORDER BY ordinal) AS text
  FROM given GROUP BY scope
), sealed AS MATERIALIZED (
  SELECT s.*, b.id AS bulk, b.count AS bulk_count, b.digest AS bulk_digest,
         sha256(s.previous_hash || convert_to(concat_ws(E'\n',
           CASE WHEN $16::bytea IS NOT NULL THEN 'plenary-journal-3'
                WHEN b.id IS NOT NULL THEN 'plenary-journal-2' ELSE 'plenary-journal-1' END, s.scope, s.revision, $2::text,
           (extract(epoch FROM s.commit_time) * 1000000)::bigint,
           CASE WHEN b.id IS NOT NULL THEN concat_ws(E'\t', 'bulk', b.count, encode(b.digest, 'hex')) END,
           CASE WHEN $16::bytea IS NOT NULL THEN concat_ws(E'\t', 'reason', encode($16::bytea, 'hex')) END,
           coalesce(l.text, '')), 'UTF8')) AS hash
  FROM stamped s LEFT JOIN lines l USING (scope) LEFT JOIN bulk b USING (scope)
), moved AS (
  UPDATE journal_heads h SET revision = s.revision, head = s.hash FROM sealed s WHERE h.scope = s.scope
), logged AS (
  INSERT INTO journal (scope, revision, method, commit_time, previous_hash, hash, bulk, bulk_count, bulk_digest,
                       reason_digest)
  SELECT scope, revision, $2, commit_time, previous_hash, hash, bulk, bulk_count, bulk_digest,
         $16::bytea FROM sealed
), explained AS (
  INSERT INTO journal_reasons (scope, revision, reason, salt)
  SELECT scope, revision, $15::text, $17::bytea FROM sealed WHERE $16::bytea IS NOT NULL
)
INSERT INTO changes (scope, revision, ordinal, resource, audience_before, audience_after, digest, salt, principal, request)
SELECT g.scope, s.revision, g.ordinal, g.resource, g.audience_before, g.audience_after, g.digest, g.salt, g.principal,
       g.request
FROM given g JOIN sealed s USING (scope)

-- The first entry of a journal whose reason differs from the sealed one; NULL if there is none.
-- Erased reasons are skipped.
SELECT min(r.revision)
FROM journal_reasons r LEFT JOIN journal j USING (scope, revision)
WHERE r.scope = $1 AND sha256(r.salt || convert_to(r.reason, 'UTF8')) IS DISTINCT FROM j.reason_digest

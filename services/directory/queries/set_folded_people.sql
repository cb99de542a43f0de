-- $1 ids, $2 their folded names. The version stays, since the resource does not change.
UPDATE people p SET folded = n.folded, folded_version = p.version
FROM unnest($1::text[], $2::text[]) AS n (id, folded)
WHERE p.id = n.id

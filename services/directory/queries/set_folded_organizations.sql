-- $1 ids, $2 their folded names. The version stays, since the resource does not change.
UPDATE organizations o SET folded = n.folded, folded_version = o.version
FROM unnest($1::text[], $2::text[]) AS n (id, folded)
WHERE o.id = n.id

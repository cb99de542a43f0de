SELECT revision, ordinal, resource, audience_before, audience_after, digest, principal, request
FROM changes
WHERE scope = $1 AND revision > $2 AND revision <= $3
ORDER BY revision, ordinal

-- Position, from 1, of the first name that is neither an organization nor a person.
SELECT g.position
FROM unnest($1::text[]) WITH ORDINALITY AS g (name, position)
LEFT JOIN organizations o ON 'organizations/' || o.id = g.name AND o.id = split_part(g.name, '/', 2)
LEFT JOIN people p ON 'people/' || p.id = g.name AND p.id = split_part(g.name, '/', 2)
WHERE o.id IS NULL AND p.id IS NULL
ORDER BY g.position
LIMIT 1

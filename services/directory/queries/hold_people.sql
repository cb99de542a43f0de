-- The stronger lock, which foreign keys wait for: what refers to these people either is there already, or finds what
-- comes of them.
SELECT id FROM people WHERE id = ANY ($1::text[]) ORDER BY id FOR UPDATE

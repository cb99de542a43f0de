-- The stronger lock, which foreign keys wait for: a reference to these people either exists
-- already, or is made after this transaction.
SELECT id FROM people WHERE id = ANY ($1::text[]) ORDER BY id FOR UPDATE

-- The stronger lock, which foreign keys wait for: a reference to these organizations either exists
-- already, or is made after this transaction.
SELECT id FROM organizations WHERE id = ANY ($1::text[]) ORDER BY id FOR UPDATE

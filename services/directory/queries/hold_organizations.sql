-- The stronger lock, which foreign keys wait for: what refers to these organizations either is there already, or finds
-- what comes of them.
SELECT id FROM organizations WHERE id = ANY ($1::text[]) ORDER BY id FOR UPDATE

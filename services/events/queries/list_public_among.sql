-- Of events $1 those that are, or were, there for everybody.
SELECT id FROM events WHERE id = ANY ($1::text[]) AND was_public

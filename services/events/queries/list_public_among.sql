-- Those of events $1 that are or were public.
SELECT id FROM events WHERE id = ANY ($1::text[]) AND was_public

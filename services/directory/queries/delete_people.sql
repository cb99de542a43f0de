DELETE FROM people WHERE id = ANY ($1::text[])

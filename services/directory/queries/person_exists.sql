SELECT 1 FROM people WHERE id = $1

DELETE FROM series WHERE id = $1

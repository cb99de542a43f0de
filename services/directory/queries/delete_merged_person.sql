DELETE FROM merged_people WHERE id = $1

-- Somebody who was merged into $1.
SELECT id FROM merged_people WHERE into_id = $1 LIMIT 1

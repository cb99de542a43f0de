-- No row if the id is that of a person who was merged.
INSERT INTO people (id, title, names, detail, create_time, update_time)
SELECT $1, $2, $3, $4, now, now FROM clock_timestamp() AS now
WHERE NOT EXISTS (SELECT FROM merged_people WHERE id = $1)
RETURNING create_time, update_time, version

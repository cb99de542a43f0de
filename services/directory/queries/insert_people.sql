-- People as columns, one element each. No row for an id that belongs to a person who was merged.
INSERT INTO people (id, title, names, detail, create_time, update_time)
SELECT id, title, names, detail, now, now
FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[]) AS n (id, title, names, detail), clock_timestamp() AS now
WHERE NOT EXISTS (SELECT FROM merged_people m WHERE m.id = n.id)
RETURNING create_time, update_time, version, id

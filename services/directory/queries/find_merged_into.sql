-- People who were merged into $1: names, and how many there are in total; at most $2.
SELECT 'people/' || id, count(*) OVER () FROM merged_people WHERE into_id = $1 ORDER BY id LIMIT $2

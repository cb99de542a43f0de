-- In the order of their keys, so that two transactions that lock several never wait for each other.
SELECT 1
FROM participants p JOIN unnest($1::text[], $2::text[]) AS k (event_id, id) ON p.event_id = k.event_id AND p.id = k.id
ORDER BY p.event_id, p.id
FOR NO KEY UPDATE OF p

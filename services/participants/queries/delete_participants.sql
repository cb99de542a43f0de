DELETE FROM participants p USING unnest($1::text[], $2::text[]) AS k (event_id, id)
WHERE p.event_id = k.event_id AND p.id = k.id

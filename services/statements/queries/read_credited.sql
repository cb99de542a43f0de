-- The existing ones of the participants $2 of event $1.
SELECT p.id, p.detail FROM participants p WHERE p.event_id = $1 AND p.id = ANY ($2::text[])

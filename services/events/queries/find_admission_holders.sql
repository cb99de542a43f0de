-- Existing events of $1: which transaction locked the admission last.
SELECT event_id, xmax::text FROM event_admission WHERE event_id = ANY ($1::text[])

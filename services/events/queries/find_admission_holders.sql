-- Of events $1 that are there: who locked the admission last, which is another transaction each time.
SELECT event_id, xmax::text FROM event_admission WHERE event_id = ANY ($1::text[])

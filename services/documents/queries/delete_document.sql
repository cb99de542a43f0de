-- Its revisions go with it, and what it refers to.
DELETE FROM documents WHERE event_id = $1 AND id = $2

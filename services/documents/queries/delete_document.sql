-- Its revisions and references are deleted with it.
DELETE FROM documents WHERE event_id = $1 AND id = $2

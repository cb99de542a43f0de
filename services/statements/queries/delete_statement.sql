-- Its revisions are deleted with it, unless one was published.
DELETE FROM statements WHERE event_id = $1 AND id = $2

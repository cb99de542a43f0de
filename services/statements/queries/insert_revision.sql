INSERT INTO statement_revisions (event_id, statement_id, revision, change, reason, content)
VALUES ($1, $2, $3, $4, $5, $6)
RETURNING create_time

INSERT INTO documents (event_id, id, title, names, kind, symbol, visibility, was_visible, completeness, embargo_time, state,
                       state_reason, revision, detail)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
RETURNING create_time, update_time, version

UPDATE documents
SET title = $3, names = $4, kind = $5, symbol = $6, visibility = $7, was_visible = $8, completeness = $9,
    embargo_time = $10, state = $11, state_reason = $12, revision = $13, detail = $14,
    update_time = clock_timestamp(), version = version + 1
WHERE event_id = $1 AND id = $2
RETURNING create_time, update_time, version

-- Parameters as in insert_statement.sql, and $20: whether the revision is stored whole. The time of
-- the first publication stays.
UPDATE statements
SET title = $3, names = $4, speaker_id = $5, delivered_by_id = $6, delegation_id = $7, session_id = $8, position = $9,
    mode = $10, basis = $11, language = $12, topics = $13::text[], delivered_time = $14, delivered_key = $15,
    embargo_time = $16, state = $17, state_reason = $18, revision = $19,
    whole_revision = CASE WHEN $20::boolean THEN $19 ELSE whole_revision END,
    publish_time = CASE WHEN $17::smallint IN ({statements/published_states})
                        THEN coalesce(publish_time, clock_timestamp()) END,
    update_time = clock_timestamp(), version = version + 1
WHERE event_id = $1 AND id = $2
RETURNING create_time, update_time, version, publish_time, clock_timestamp()

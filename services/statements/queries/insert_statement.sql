-- One recorded as published or retracted counts as published now.
INSERT INTO statements (event_id, id, title, names, speaker_id, delivered_by_id, delegation_id, session_id, position, mode,
                        basis, language, topics, delivered_time, delivered_key, embargo_time, state, state_reason,
                        revision, whole_revision, publish_time)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::text[], $14, $15, $16, $17, $18, $19, $19,
        CASE WHEN $17::smallint IN ({statements/published_states}) THEN clock_timestamp() END)
RETURNING create_time, update_time, version, publish_time, clock_timestamp()

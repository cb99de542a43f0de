-- At $6, or now.
INSERT INTO statement_publications (event_id, statement_id, revision, credit, delivered_by_credit, publish_time)
VALUES ($1, $2, $3, $4, $5, coalesce($6::timestamptz, clock_timestamp()))

WITH deleted_rows AS (DELETE FROM import_rows WHERE event_id = $1)
DELETE FROM imports WHERE event_id = $1 RETURNING id

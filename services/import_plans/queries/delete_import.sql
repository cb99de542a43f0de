WITH deleted_rows AS (DELETE FROM import_rows WHERE event_id = $1 AND import_id = $2)
DELETE FROM imports WHERE event_id = $1 AND id = $2

DELETE FROM import_rows WHERE event_id = $1 AND import_id = $2

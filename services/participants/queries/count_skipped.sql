SELECT count(*) FROM import_rows WHERE event_id = $1 AND import_id = $2 AND action = 3 AND outcome <> 7

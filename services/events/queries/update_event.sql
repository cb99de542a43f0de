UPDATE events
SET title = $2, names = $3, kind = $4, series_id = $5, region_code = $6, start_year = $7, start_month = $8,
    start_day = $9, end_year = $10, end_month = $11, end_day = $12, state = $13, was_public = $14,
    languages = $15::text[], detail = $16, update_time = clock_timestamp(), version = version + 1
WHERE id = $1
RETURNING create_time, update_time, version

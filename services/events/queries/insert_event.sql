INSERT INTO events (id, title, names, kind, series_id, region_code, start_year, start_month, start_day, end_year,
                    end_month, end_day, state, was_public, languages, detail)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::text[], $16)
RETURNING create_time, update_time, version

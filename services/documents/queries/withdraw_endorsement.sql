WITH moment AS (SELECT clock_timestamp() AS now)
UPDATE endorsements
SET withdraw_time = moment.now, update_time = moment.now, version = version + 1
FROM moment
WHERE event_id = $1 AND document_id = $2 AND id = $3
RETURNING create_time, update_time, version, withdraw_time

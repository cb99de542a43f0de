-- The expiry of a plan stays; a committed import keeps its rows for 30 more days. $5: the server's
-- clock.
UPDATE imports i
SET expire_time = CASE WHEN $3::smallint = {Import.STATE_COMMITTED} AND state = {Import.STATE_PLANNED}
                       THEN greatest(clock_timestamp(), $5::timestamptz) + interval '30 days' ELSE expire_time END,
    state = $3::smallint, detail = $4, update_time = clock_timestamp(), version = version + 1
WHERE event_id = $1 AND id = $2
RETURNING i.create_time, i.update_time, i.version, i.event_id, i.id, i.state, i.created_by, i.expire_time, i.detail

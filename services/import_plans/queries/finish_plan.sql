-- $3: the turn; $5: the server's clock.
UPDATE imports i
SET state = {Import.STATE_PLANNED}, detail = $4, update_time = clock_timestamp(),
    expire_time = greatest(clock_timestamp(), $5::timestamptz) + interval '7 days'
WHERE event_id = $1 AND id = $2 AND state = {Import.STATE_UNSPECIFIED} AND version = $3
RETURNING i.create_time, i.update_time, i.version, i.event_id, i.id, i.state, i.created_by, i.expire_time, i.detail

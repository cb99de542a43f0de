-- Creates an import whose file is being read, with turn 1; an interrupted one begins its next turn.
-- If it is not finished, it is deleted after a day. $5: the server's clock; $6: the options of the
-- plan.
INSERT INTO imports AS i (event_id, id, state, created_by, expire_time, detail, request)
VALUES ($1, $2, {Import.STATE_UNSPECIFIED}, $3, greatest(clock_timestamp(), $5::timestamptz) + interval '1 day', $4,
    $6)
ON CONFLICT (event_id, id) DO UPDATE
SET version = i.version + 1, created_by = excluded.created_by, expire_time = excluded.expire_time,
    detail = excluded.detail, request = excluded.request, create_time = clock_timestamp()
WHERE i.state = {Import.STATE_UNSPECIFIED}
RETURNING version

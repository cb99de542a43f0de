-- Request ids are kept for at least 24 hours.
DELETE FROM idempotency WHERE create_time < clock_timestamp() - interval '48 hours'

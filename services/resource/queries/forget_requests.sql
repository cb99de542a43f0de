-- Request ids are kept for at least 24 hours. $1: the time now.
DELETE FROM idempotency WHERE create_time < $1::timestamptz - interval '48 hours'

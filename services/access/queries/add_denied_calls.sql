-- Adds $3[i] calls of the method $2[i] by the principal $1[i].
INSERT INTO denied_calls (day, principal, method, calls, last_time)
SELECT (now AT TIME ZONE 'UTC')::date, d.principal, d.method, d.calls, now
FROM unnest($1::text[], $2::text[], $3::bigint[]) AS d (principal, method, calls), clock_timestamp() AS now
ORDER BY d.principal, d.method
ON CONFLICT (day, principal, method)
DO UPDATE SET calls = denied_calls.calls + excluded.calls, last_time = excluded.last_time

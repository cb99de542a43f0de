-- A child of session $2, not cancelled, that would not lie within it if it were held from $3 to $4,
-- with or without a room ($5).
SELECT id FROM sessions
WHERE event_id = $1 AND parent_id = $2 AND during IS NOT NULL AND state <> {Session.STATE_CANCELLED}
  AND CASE WHEN $3::timestamptz IS NULL THEN $5::boolean
           ELSE NOT during <@ tstzrange($3::timestamptz, $4::timestamptz) END
ORDER BY id
LIMIT 1

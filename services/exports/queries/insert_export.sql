-- Records that export $2 of event $1 by $3 in format $4 begins ($7, $8 are null) or is complete,
-- with a filter of the digest $5, at revision $6.
INSERT INTO participant_exports (event_id, id, finished, principal, format, filter_hash, revision, participant_count, sha256)
VALUES ($1, $2, $7::bigint IS NOT NULL, $3, $4::smallint, $5::bytea, $6::bigint, $7::bigint, $8::bytea)

SELECT k.id, k.title, k.expire_time, k.revoke_time,
       CASE WHEN k.revoke_time IS NOT NULL THEN {ApiKey.STATE_REVOKED}
            WHEN k.expire_time <= clock_timestamp() THEN {ApiKey.STATE_EXPIRED} ELSE {ApiKey.STATE_ACTIVE} END,
       k.created_by, k.create_time, k.version
FROM api_keys k WHERE k.id = $1 FOR NO KEY UPDATE

SELECT k.id, k.title, k.expire_time, k.revoke_time, k.state, k.created_by, k.create_time, k.version /*keys*/
FROM (SELECT *,
             CASE WHEN revoke_time IS NOT NULL THEN {ApiKey.STATE_REVOKED}
                  WHEN expire_time <= clock_timestamp() THEN {ApiKey.STATE_EXPIRED}
                  ELSE {ApiKey.STATE_ACTIVE} END AS state
      FROM api_keys) k
WHERE /*where*/ TRUE
ORDER BY /*order*/ k.id
LIMIT /*limit*/ 50

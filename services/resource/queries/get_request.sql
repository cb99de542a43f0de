SELECT payload_hash, resource FROM idempotency WHERE principal = $1 AND request_id = $2

DELETE FROM checkpoints WHERE event_id = $1 RETURNING id

DELETE FROM checkpoints WHERE event_id = $1 AND id = $2

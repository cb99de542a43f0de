UPDATE participants SET invitation = invitation + 1 WHERE event_id = $1 AND id = $2

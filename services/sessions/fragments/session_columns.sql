s.create_time, s.update_time, s.version, s.event_id, s.id, s.state, s.room_id, s.parent_id, s.detail,
       e.was_public, array_to_string(e.languages, ',') AS languages

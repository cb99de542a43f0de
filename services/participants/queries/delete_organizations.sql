DELETE FROM participant_organizations o USING unnest($1::text[], $2::text[]) AS k (event_id, id)
WHERE o.event_id = k.event_id AND o.participant_id = k.id

-- Makes participants $4 the appearances of session $2 of event $1, at the positions $3.
WITH gone AS (
  DELETE FROM session_appearances a WHERE a.event_id = $1 AND a.session_id = $2 AND a.ordinal <> ALL ($3::integer[])
)
INSERT INTO session_appearances (event_id, session_id, ordinal, participant_id)
SELECT $1, $2, g.ordinal, g.participant_id FROM unnest($3::integer[], $4::text[]) AS g (ordinal, participant_id)
ON CONFLICT (event_id, session_id, ordinal) DO UPDATE SET participant_id = excluded.participant_id

-- A correction repeats the delegations that voted.
INSERT INTO document_votes (event_id, document_id, delegation_id)
SELECT $1::text, $2::text, delegation_id FROM unnest($3::text[]) AS g (delegation_id)
ON CONFLICT DO NOTHING

-- The endorsement, not withdrawn, of a declarer ($3 organization, $4 delegation, $5 participant) of
-- clause $6 of a document, or of the whole.
SELECT n.id
FROM endorsements n
WHERE n.event_id = $1 AND n.document_id = $2 AND n.withdraw_time IS NULL
  AND coalesce(n.organization_id, '') = coalesce($3::text, '')
  AND coalesce(n.delegation_id, '') = coalesce($4::text, '')
  AND coalesce(n.participant_id, '') = coalesce($5::text, '')
  AND coalesce(n.clause_id, '') = coalesce($6::text, '')

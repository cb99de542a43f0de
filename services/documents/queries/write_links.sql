-- Writes the references of document $2 of event $1: its clauses $3; its sponsors, by their
-- positions $4; the statements $8 that clauses $7 rest on; the documents $11 of events $10 that
-- have the points of clauses $9.
WITH clauses AS (
  INSERT INTO document_clauses (event_id, document_id, id)
  SELECT $1::text, $2::text, id FROM unnest($3::text[]) AS g (id)
  ON CONFLICT DO NOTHING
), sponsors AS (
  INSERT INTO document_sponsors (event_id, document_id, ordinal, organization_id, delegation_id)
  SELECT $1::text, $2::text, ordinal, organization_id, delegation_id
  FROM unnest($4::integer[], $5::text[], $6::text[]) AS g (ordinal, organization_id, delegation_id)
), statements AS (
  INSERT INTO document_clause_statements (event_id, document_id, clause_id, statement_id)
  SELECT $1::text, $2::text, clause_id, statement_id
  FROM unnest($7::text[], $8::text[]) AS g (clause_id, statement_id)
)
INSERT INTO document_earlier_points (event_id, document_id, clause_id, to_event_id, to_document_id)
SELECT $1::text, $2::text, clause_id, to_event_id, to_document_id
FROM unnest($9::text[], $10::text[], $11::text[]) AS g (clause_id, to_event_id, to_document_id)

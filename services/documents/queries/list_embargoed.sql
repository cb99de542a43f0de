-- Ids of the documents of find_embargoed.sql.
SELECT id FROM documents
WHERE event_id = $1 AND embargo_time IS NOT NULL
  AND (state IN ({documents/undecided_states}) OR embargo_time > statement_timestamp())
ORDER BY id

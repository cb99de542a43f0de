-- Makes the statements $3 the ones that statement $2 of event $1 takes up, in order.
WITH given AS (
  SELECT (position - 1)::integer AS ordinal, to_statement_id
  FROM unnest($3::text[]) WITH ORDINALITY AS g (to_statement_id, position)
), gone AS (
  DELETE FROM statement_relations r
  WHERE r.event_id = $1 AND r.statement_id = $2 AND r.ordinal >= (SELECT count(*) FROM given)
)
INSERT INTO statement_relations (event_id, statement_id, ordinal, to_statement_id)
SELECT $1, $2, ordinal, to_statement_id FROM given
ON CONFLICT (event_id, statement_id, ordinal) DO UPDATE SET to_statement_id = excluded.to_statement_id

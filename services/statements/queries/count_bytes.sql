-- How many bytes the texts of the statements by event ids $1 and their own ids $2 have in all.
SELECT coalesce(sum(octet_length(r.content)), 0)::bigint
FROM unnest($1::text[], $2::text[]) AS k (event_id, id)
JOIN statements s ON s.event_id = k.event_id AND s.id = k.id
JOIN statement_revisions r
  ON r.event_id = s.event_id AND r.statement_id = s.id AND r.revision BETWEEN s.whole_revision AND s.revision

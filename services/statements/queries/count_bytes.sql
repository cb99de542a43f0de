-- The bytes of the texts of each statement, by event ids $1 and their own ids $2, in this order.
SELECT (SELECT coalesce(sum(octet_length(r.content)), 0)::bigint
        FROM statements s
        JOIN statement_revisions r
          ON r.event_id = s.event_id AND r.statement_id = s.id AND r.revision BETWEEN s.whole_revision AND s.revision
        WHERE s.event_id = k.event_id AND s.id = k.id)
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (event_id, id, place)
ORDER BY k.place

-- On the day $6, $7, $8, if $5 says that there is one. Unknown parts, 0, sort last.
INSERT INTO document_adoptions (event_id, document_id, revision, session_id, date_key, detail)
VALUES ($1, $2, $3, $4,
        CASE WHEN $5::boolean
             THEN coalesce(nullif($6::integer, 0), 9999) * 10000 + coalesce(nullif($7::integer, 0), 99) * 100 +
                  coalesce(nullif($8::integer, 0), 99)
        END, $9)

-- Rows of import $1/$2 that name one of the new delegations $5 or new organizations $6, $4 after row $3.
SELECT row, participant, array_to_string(new_organizations, ',')
FROM import_rows
WHERE event_id = $1 AND import_id = $2 AND row > $3
  AND (delegation_id = ANY ($5::text[]) OR new_organizations && $6::text[])
ORDER BY row LIMIT $4

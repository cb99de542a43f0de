INSERT INTO merged_people (id, into_id, person, into_before, into_after, referrers)
VALUES ($1, $2, $3, $4, $5, $6::text[])

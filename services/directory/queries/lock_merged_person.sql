SELECT into_id, person, into_before, into_after, array_to_string(referrers, E'\n')
FROM merged_people WHERE id = $1 FOR UPDATE

UPDATE event_admission a SET confirmed = n.confirmed, last_waitlist_number = n.last_waitlist_number
FROM unnest($1::text[], $2::integer[], $3::bigint[]) AS n (event_id, confirmed, last_waitlist_number)
WHERE a.event_id = n.event_id

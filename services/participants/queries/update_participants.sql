-- Parameters as in insert_participants.sql. self_registered never changes.
UPDATE participants p
SET person_id = n.person_id, collective = n.collective, display_name = n.display_name, names = n.names,
    category = n.category, roles = n.roles::smallint[], attendance_mode = n.attendance_mode,
    delegation_id = n.delegation_id, delegation_role = n.delegation_role, region_code = n.region_code,
    protocol_rank = n.protocol_rank, languages = n.languages::text[], listing = n.listing,
    external_id = n.external_id, state = n.state, waitlist_number = n.waitlist_number,
    respond_by_time = n.respond_by_time, registered_by = n.registered_by, detail = n.detail,
    affiliations = n.affiliations, emails = n.emails,
    create_time = n.create_time, update_time = clock_timestamp(), version = p.version + 1
FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::text[], $6::text[], $7::smallint[], $8::text[],
            $9::smallint[], $10::text[], $11::smallint[], $12::text[], $13::integer[], $14::text[], $15::smallint[],
            $16::text[], $17::smallint[], $18::bigint[], $19::timestamptz[], $20::text[], $21::bytea[], $22::timestamptz[],
            $23::text[], $24::text[], $25::boolean[])
  AS n (event_id, id, person_id, collective, display_name, names, category, roles, attendance_mode, delegation_id,
        delegation_role, region_code, protocol_rank, languages, listing, external_id, state, waitlist_number,
        respond_by_time, registered_by, detail, create_time, affiliations, emails, self_registered)
WHERE p.event_id = n.event_id AND p.id = n.id
RETURNING p.create_time, p.update_time, p.version, p.event_id, p.id

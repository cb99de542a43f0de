-- Parameters as in insert_participants.sql, of one participant.
UPDATE participants p
SET person_id = n.person_id, collective = n.collective, display_name = n.display_name, names = n.names,
    category = n.category, roles = n.roles::smallint[], attendance_mode = n.attendance_mode,
    delegation_id = n.delegation_id, delegation_role = n.delegation_role, region_code = n.region_code,
    protocol_rank = n.protocol_rank, languages = n.languages::text[], listing = n.listing,
    external_id = n.external_id, state = n.state, waitlist_number = n.waitlist_number,
    respond_by_time = (to_timestamp(n.respond_by / 1000000) + n.respond_by % 1000000 * interval '1 microsecond'), registered_by = n.registered_by, detail = n.detail,
    create_time = (to_timestamp(n.created / 1000000) + n.created % 1000000 * interval '1 microsecond'), update_time = clock_timestamp(), version = p.version + 1
FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::text[], $6::text[], $7::smallint[], $8::text[],
            $9::smallint[], $10::text[], $11::smallint[], $12::text[], $13::integer[], $14::text[], $15::smallint[],
            $16::text[], $17::smallint[], $18::bigint[], $19::bigint[], $20::text[], $21::bytea[], $22::bigint[])
  AS n (event_id, id, person_id, collective, display_name, names, category, roles, attendance_mode, delegation_id,
        delegation_role, region_code, protocol_rank, languages, listing, external_id, state, waitlist_number,
        respond_by, registered_by, detail, created)
WHERE p.event_id = n.event_id AND p.id = n.id
RETURNING (extract(epoch FROM p.create_time) * 1000000)::bigint, (extract(epoch FROM p.update_time) * 1000000)::bigint,
          p.version

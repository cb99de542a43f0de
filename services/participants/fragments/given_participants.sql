FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::text[], $6::text[], $7::smallint[], $8::text[],
            $9::smallint[], $10::text[], $11::smallint[], $12::text[], $13::integer[], $14::text[], $15::smallint[],
            $16::text[], $17::smallint[], $18::bigint[], $19::timestamptz[], $20::text[], $21::bytea[], $22::timestamptz[],
            $23::text[], $24::text[], $25::boolean[])
  AS n (event_id, id, person_id, collective, display_name, names, category, roles, attendance_mode, delegation_id,
        delegation_role, region_code, protocol_rank, languages, listing, external_id, state, waitlist_number,
        respond_by_time, registered_by, detail, create_time, affiliations, emails, self_registered)

-- Participants as columns, one element each; roles and languages as array literals.
INSERT INTO participants (event_id, id, person_id, collective, display_name, names, category, roles, attendance_mode,
                          delegation_id, delegation_role, region_code, protocol_rank, languages, listing, external_id,
                          state, waitlist_number, respond_by_time, registered_by, detail, create_time, update_time,
                          affiliations, emails, self_registered)
SELECT event_id, id, person_id, collective, display_name, names, category, roles::smallint[], attendance_mode,
       delegation_id, delegation_role, region_code, protocol_rank, languages::text[], listing, external_id, state,
       waitlist_number, respond_by_time, registered_by, detail, create_time, create_time, affiliations, emails,
       self_registered
{participants/given_participants}

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
{participants/given_participants}
WHERE p.event_id = n.event_id AND p.id = n.id
RETURNING p.create_time, p.update_time, p.version, p.event_id, p.id

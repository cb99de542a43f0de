INSERT INTO participant_organizations (event_id, participant_id, kind, organization_id)
SELECT * FROM unnest($1::text[], $2::text[], $3::smallint[], $4::text[])

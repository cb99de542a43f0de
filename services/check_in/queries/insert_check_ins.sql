-- Check-ins as columns, one element each; objections as array literals.
INSERT INTO check_ins (event_id, id, checkpoint_id, participant_id, badge_id, subject, kind, voids_id, nonce, device,
                       device_time, clock_offset, effective_time, record_time, recorded_by, objections)
SELECT event_id, id, checkpoint_id, participant_id, badge_id, subject, kind, voids_id, nonce, device, device_time,
       clock_offset, effective_time, record_time, recorded_by, objections::smallint[]
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::smallint[], $8::text[],
            $9::text[], $10::text[], $11::timestamptz[], $12::bigint[], $13::timestamptz[], $14::timestamptz[],
            $15::text[], $16::text[])
  AS n (event_id, id, checkpoint_id, participant_id, badge_id, subject, kind, voids_id, nonce, device, device_time,
        clock_offset, effective_time, record_time, recorded_by, objections)

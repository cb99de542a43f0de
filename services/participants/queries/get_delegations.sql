-- The delegations of event $1 with ids $2.
SELECT d.create_time, d.update_time, d.version, d.event_id, d.id, d.detail,
       coalesce((SELECT c.confirmed FROM admission_counters c
                 WHERE c.event_id = d.event_id AND c.dimension = 2 AND c.key = d.id), 0),
       (SELECT string_agg(b.principal, ',' ORDER BY b.principal) FROM role_bindings b
        WHERE b.role = 9 AND b.scope = 'events/' || d.event_id || '/delegations/' || d.id),
       (SELECT p.id FROM participants p
        WHERE p.event_id = d.event_id AND p.delegation_id = d.id AND p.delegation_role = 1)
FROM delegations d WHERE d.event_id = $1 AND d.id = ANY ($2::text[])

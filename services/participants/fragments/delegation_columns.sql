d.create_time, d.update_time, d.version, d.event_id, d.id, d.detail,
       coalesce((SELECT c.confirmed FROM admission_counters c
                 WHERE c.event_id = d.event_id AND c.dimension = {Dimension.kDelegation} AND c.key = d.id), 0),
       (SELECT string_agg(b.principal, ',' ORDER BY b.principal) FROM role_bindings b
        WHERE b.role = {ROLE_FOCAL_POINT} AND b.scope = 'events/' || d.event_id || '/delegations/' || d.id),
       (SELECT p.id FROM participants p
        WHERE p.event_id = d.event_id AND p.delegation_id = d.id AND p.delegation_role = {Participant.DELEGATION_ROLE_HEAD})

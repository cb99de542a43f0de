-- The role as which every session of a server works. It owns nothing, and of what must never change it may read and add
-- rows, no more. Roles belong to the whole cluster: one that is there already, for another installation, serves both.
-- Grants lock nothing that reads or writes.
DO $$
BEGIN
  CREATE ROLE plenary_server NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN
    NULL;  -- the second is what two migrations at once can see
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'the role plenary_server is missing, and % may not create it', current_user
      USING HINT = 'As a superuser: CREATE ROLE plenary_server NOLOGIN; and GRANT plenary_server TO the logins of the servers.';
END
$$;

GRANT SELECT ON schema_migrations TO plenary_server;

GRANT SELECT, INSERT ON journal, changes TO plenary_server;

GRANT SELECT, INSERT, UPDATE, DELETE
  ON installation, journal_heads, idempotency, api_keys, role_bindings, denied_calls,
     organizations, people, person_offices,
     series, events, event_hosts, event_admission, admission_counters,
     delegations, participants, participant_organizations
  TO plenary_server;

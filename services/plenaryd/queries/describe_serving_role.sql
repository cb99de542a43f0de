-- Our login; the database; whether the role $1 exists, whether we may work as it, and whether it
-- may use the schema. From PostgreSQL 16 on a member may be forbidden to.
SELECT current_user, current_database(), role IS NOT NULL,
       CASE WHEN role IS NULL THEN (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
            ELSE pg_has_role(role, CASE WHEN current_setting('server_version_num')::integer >= 160000
                                        THEN 'SET' ELSE 'MEMBER' END) END,
       coalesce(has_schema_privilege(role, 'public', 'USAGE'), false)
FROM to_regrole($1) role

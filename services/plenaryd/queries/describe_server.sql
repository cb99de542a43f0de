-- Major version (15 for 15.4); the encoding of this database; its name; whether the server is a
-- standby; whether sessions are read-only.
SELECT current_setting('server_version_num')::integer / 10000, current_setting('server_encoding'), current_database(),
       pg_is_in_recovery(), current_setting('default_transaction_read_only')::boolean

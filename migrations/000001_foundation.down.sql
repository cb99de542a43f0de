DROP TABLE role_bindings, api_keys, idempotency, changes, journal, journal_heads, installation;

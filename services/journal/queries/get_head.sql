SELECT revision, head, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint FROM journal_heads WHERE scope = $1

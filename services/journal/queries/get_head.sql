SELECT revision, head, clock_timestamp() FROM journal_heads WHERE scope = $1

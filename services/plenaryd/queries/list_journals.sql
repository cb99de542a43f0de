SELECT scope FROM journal_heads ORDER BY scope

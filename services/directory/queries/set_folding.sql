-- Returns a row if names were folded by other rules than $1 until now.
INSERT INTO installation AS i (name, value) VALUES ('name-folding', $1)
ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE i.value <> excluded.value
RETURNING name

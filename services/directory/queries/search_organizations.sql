-- The $2 organizations whose folded names share the most trigrams with $1. Columns as in
-- match_organizations.sql.
SELECT 0 AS query, id, title, folded FROM organizations
WHERE $1::text <% folded
ORDER BY word_similarity($1::text, folded) DESC, id
LIMIT $2

-- The $2 people whose folded names share the most trigrams with $1. Columns as in match_people.sql.
WITH alike AS (
  SELECT id, title, folded FROM people
  WHERE $1::text <% folded
  ORDER BY word_similarity($1::text, folded) DESC, id
  LIMIT $2
)
SELECT 0 AS query, p.id, p.title, p.folded, o.titles, o.folded
FROM alike p
CROSS JOIN LATERAL (
  SELECT string_agg(n.title, E'\n' ORDER BY f.ordinal) AS titles, string_agg(n.folded, '' ORDER BY f.ordinal) AS folded
  FROM person_offices f JOIN organizations n ON n.id = f.organization_id
  WHERE f.person_id = p.id) o

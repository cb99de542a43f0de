-- Of the privileges $2 on the tables $3, pair by pair: those that the role $1 lacks, or all if the
-- role does not exist. Tables that no longer exist are left out.
SELECT needed.privilege, needed.relation
FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS needed (privilege, relation, place)
WHERE to_regclass(needed.relation) IS NOT NULL
  AND NOT coalesce(has_table_privilege(to_regrole($1), to_regclass(needed.relation), needed.privilege), false)
ORDER BY needed.place

-- Names of the delegations and of the new organizations in the rows of import $1/$2 to be
-- committed.
SELECT DISTINCT 'events/' || r.event_id || '/delegations/' || r.delegation_id
FROM import_rows r
WHERE r.event_id = $1 AND r.import_id = $2 AND r.delegation_id IS NOT NULL
  AND {import_plans/is_committed}
UNION ALL
SELECT DISTINCT 'organizations/' || o.id
FROM import_rows r CROSS JOIN LATERAL unnest(r.new_organizations) AS o (id)
WHERE r.event_id = $1 AND r.import_id = $2 AND r.new_organizations IS NOT NULL
  AND {import_plans/is_committed}

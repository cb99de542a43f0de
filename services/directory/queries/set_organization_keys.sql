-- $1 organizations whose keys are now those in $3; each key belongs to the organization at its
-- position in $2.
WITH given AS (
  SELECT organization_id, key FROM unnest($2::text[], $3::bigint[]) AS g (organization_id, key)
), removed AS (
  DELETE FROM organization_keys k
  WHERE k.organization_id = ANY ($1::text[])
    AND NOT EXISTS (SELECT FROM given g WHERE g.organization_id = k.organization_id AND g.key = k.key)
)
INSERT INTO organization_keys (key, organization_id) SELECT key, organization_id FROM given ON CONFLICT DO NOTHING

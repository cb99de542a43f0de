-- $1 people whose keys are now those in $3; each key belongs to the person at its position in $2.
WITH given AS (
  SELECT person_id, key FROM unnest($2::text[], $3::bigint[]) AS g (person_id, key)
), removed AS (
  DELETE FROM person_keys k
  WHERE k.person_id = ANY ($1::text[])
    AND NOT EXISTS (SELECT FROM given g WHERE g.person_id = k.person_id AND g.key = k.key)
)
INSERT INTO person_keys (key, person_id) SELECT key, person_id FROM given ON CONFLICT DO NOTHING

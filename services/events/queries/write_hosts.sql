-- Makes the organizations $2 the hosts of event $1, in order.
WITH given AS (
  SELECT (position - 1)::integer AS ordinal, organization_id
  FROM unnest($2::text[]) WITH ORDINALITY AS g (organization_id, position)
), gone AS (
  DELETE FROM event_hosts h WHERE h.event_id = $1 AND h.ordinal >= (SELECT count(*) FROM given)
)
INSERT INTO event_hosts (event_id, ordinal, organization_id)
SELECT $1, ordinal, organization_id FROM given
ON CONFLICT (event_id, ordinal) DO UPDATE SET organization_id = excluded.organization_id

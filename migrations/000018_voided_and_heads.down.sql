-- Fails while a participant is VOIDED. Codes that were given anew are no longer taken; those before are again.
ALTER TABLE participants
  DROP CONSTRAINT participants_one_head,
  DROP CONSTRAINT participants_head_check,
  DROP CONSTRAINT participants_state_check,
  ADD CONSTRAINT participants_state_check CHECK (state BETWEEN 1 AND 8),
  DROP COLUMN invitation;

-- `detail` has the head as field 6, a text with its length before it; the last one counts.
WITH heads AS (
  SELECT d.event_id, d.id, p.id AS head_id,
         coalesce('events/' || p.event_id || '/participants/' || p.id, '') AS name
  FROM delegations d
  LEFT JOIN participants p ON p.event_id = d.event_id AND p.delegation_id = d.id AND p.delegation_role = 1
), fields AS (
  SELECT event_id, id, head_id,
         '\x32'::bytea
           || CASE WHEN length(name) < 128 THEN set_byte('\x00'::bytea, 0, length(name))
                   ELSE set_byte(set_byte('\x0000'::bytea, 0, 128 + length(name) % 128), 1, length(name) / 128) END
           || convert_to(name, 'UTF8') AS field
  FROM heads
)
UPDATE delegations d
SET head_id = f.head_id,
    detail = CASE WHEN substr(d.detail, greatest(length(d.detail) - length(f.field), 0) + 1) = f.field
                  THEN d.detail ELSE d.detail || f.field END
FROM fields f WHERE d.event_id = f.event_id AND d.id = f.id;
ALTER TABLE delegations
  ADD CONSTRAINT delegations_head_fkey FOREIGN KEY (event_id, head_id) REFERENCES participants DEFERRABLE;
CREATE INDEX delegations_by_head ON delegations (event_id, head_id) WHERE head_id IS NOT NULL;

-- VOIDED participants; the head of a delegation is said by its participant alone; invitations have a number. Locks
-- participants while its rows are checked and the index is made, a second for 100,000 of them.

-- States as in 000004, and 9 voided.
ALTER TABLE participants
  DROP CONSTRAINT participants_state_check,
  ADD CONSTRAINT participants_state_check CHECK (state BETWEEN 1 AND 9),
  -- How often the invitation was given a code anew.
  ADD COLUMN invitation integer NOT NULL DEFAULT 0;

-- One head of each delegation: whom the delegation named, if it is an active participant of it; else the first who said
-- so. `detail` repeats the role as field 9; of a field that stands twice the last counts.
WITH heads AS (
  SELECT DISTINCT ON (p.event_id, p.delegation_id) p.event_id, p.id
  FROM participants p JOIN delegations d ON d.event_id = p.event_id AND d.id = p.delegation_id
  WHERE p.state <= 4 AND (p.delegation_role = 1 OR p.id = d.head_id)
  ORDER BY p.event_id, p.delegation_id, p.id IS NOT DISTINCT FROM d.head_id DESC, p.create_time, p.id
), roles AS (
  SELECT p.event_id, p.id, h.id IS NOT NULL AS leads
  FROM participants p LEFT JOIN heads h ON h.event_id = p.event_id AND h.id = p.id
  WHERE (p.delegation_role = 1) <> (h.id IS NOT NULL)
)
UPDATE participants p
SET delegation_role = r.leads::integer, detail = p.detail || CASE WHEN r.leads THEN '\x4801'::bytea ELSE '\x4800'::bytea END,
    update_time = clock_timestamp(), version = p.version + 1
FROM roles r WHERE p.event_id = r.event_id AND p.id = r.id;

ALTER TABLE participants
  ADD CONSTRAINT participants_head_check
    CHECK (delegation_role <> 1 OR (delegation_id IS NOT NULL AND state IN (1, 2, 3, 4))),
  -- Looked at when a statement is over, so that it may give the lead from one to another.
  ADD CONSTRAINT participants_one_head EXCLUDE USING btree (event_id WITH =, delegation_id WITH =)
    WHERE (delegation_role = 1) DEFERRABLE INITIALLY IMMEDIATE;
-- The column stays, empty: a table's columns keep their places when this is undone.
UPDATE delegations SET head_id = NULL WHERE head_id IS NOT NULL;
ALTER TABLE delegations DROP CONSTRAINT delegations_head_fkey;
DROP INDEX delegations_by_head;

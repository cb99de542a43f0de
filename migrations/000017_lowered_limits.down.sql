DROP VIEW derived_check_ins;
CREATE VIEW derived_check_ins AS
SELECT c.*,
  EXISTS (SELECT FROM check_ins v WHERE v.event_id = c.event_id AND v.voids_id = c.id) AS voided,
  CASE WHEN c.kind < 3 THEN (
    SELECT b.kind FROM check_ins b
    WHERE b.event_id = c.event_id AND b.checkpoint_id = c.checkpoint_id AND b.subject = c.subject AND b.kind < 3
      AND (b.effective_time, b.record_time, b.id) < (c.effective_time, c.record_time, c.id)
      AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = b.event_id AND v.voids_id = b.id)
    ORDER BY b.effective_time DESC, b.record_time DESC, b.id DESC LIMIT 1) END AS kind_before,
  c.kind = 1
    AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = c.event_id AND v.voids_id = c.id)
    AND NOT EXISTS (
      SELECT FROM check_ins a
      WHERE a.event_id = c.event_id AND a.checkpoint_id = c.checkpoint_id AND a.subject = c.subject AND a.kind < 3
        AND (a.effective_time, a.record_time, a.id) > (c.effective_time, c.record_time, c.id)
        AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = a.event_id AND v.voids_id = a.id)) AS inside
FROM check_ins c;
GRANT SELECT ON derived_check_ins TO plenary_server;
DROP FUNCTION surely_after(check_ins, check_ins);
DROP INDEX check_ins_told;

DROP TRIGGER tolerate ON admission_counters;
DROP TRIGGER tolerate_new ON admission_counters;
DROP TRIGGER tolerate ON event_admission;
DROP TRIGGER tolerate_new ON event_admission;
DROP FUNCTION tolerate_counter();
DROP FUNCTION tolerate_event();
DROP FUNCTION tolerated_of(integer, integer, integer, integer, integer);
-- Where more are confirmed than a limit allows, what is enforced becomes what is confirmed: nobody is thrown out.
UPDATE event_admission SET capacity = confirmed WHERE confirmed > capacity;
UPDATE admission_counters SET quota = confirmed WHERE confirmed > quota;
ALTER TABLE event_admission
  DROP CONSTRAINT event_admission_capacity_check,
  ADD CONSTRAINT event_admission_capacity_check CHECK (confirmed <= capacity),
  DROP COLUMN tolerated;
ALTER TABLE admission_counters
  DROP CONSTRAINT admission_counters_quota_check,
  ADD CONSTRAINT admission_counters_quota_check CHECK (confirmed <= quota),
  DROP COLUMN tolerated;

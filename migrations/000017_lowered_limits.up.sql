-- Limits lowered below what is confirmed, and who is inside where a device's time is only told. The two tables of limits
-- are locked while their constraints are checked, which takes a moment.

-- How many confirmed participants are tolerated although that is more than the limit: NULL unless there are more. Set by the
-- triggers below alone: when the limit is lowered, to those then confirmed; from then on it falls with them and never
-- rises, until it is gone.
ALTER TABLE event_admission ADD COLUMN tolerated integer;
ALTER TABLE admission_counters ADD COLUMN tolerated integer;

CREATE FUNCTION tolerated_of(old_limit integer, new_limit integer, tolerated integer, old_confirmed integer,
                             new_confirmed integer) RETURNS integer IMMUTABLE LANGUAGE sql AS $$
  SELECT CASE WHEN n > new_limit THEN n END
  FROM (SELECT CASE WHEN old_limit IS NULL OR new_limit < old_limit THEN least(old_confirmed, new_confirmed)
                    WHEN tolerated IS NOT NULL THEN least(tolerated, new_confirmed) END AS n) AS t
$$;

CREATE FUNCTION tolerate_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.tolerated := CASE TG_OP WHEN 'UPDATE' THEN
    tolerated_of(OLD.capacity, NEW.capacity, OLD.tolerated, OLD.confirmed, NEW.confirmed) END;
  RETURN NEW;
END $$;
CREATE FUNCTION tolerate_counter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.tolerated := CASE TG_OP WHEN 'UPDATE' THEN
    tolerated_of(OLD.quota, NEW.quota, OLD.tolerated, OLD.confirmed, NEW.confirmed) END;
  RETURN NEW;
END $$;

-- Conditions keep the triggers from being run where nobody is above a limit and none changes: nearly always.
CREATE TRIGGER tolerate_new BEFORE INSERT ON event_admission
  FOR EACH ROW WHEN (NEW.tolerated IS NOT NULL) EXECUTE FUNCTION tolerate_event();
CREATE TRIGGER tolerate BEFORE UPDATE ON event_admission
  FOR EACH ROW WHEN (OLD.tolerated IS NOT NULL OR NEW.tolerated IS NOT NULL OR NEW.capacity IS DISTINCT FROM OLD.capacity)
  EXECUTE FUNCTION tolerate_event();
CREATE TRIGGER tolerate_new BEFORE INSERT ON admission_counters
  FOR EACH ROW WHEN (NEW.tolerated IS NOT NULL) EXECUTE FUNCTION tolerate_counter();
CREATE TRIGGER tolerate BEFORE UPDATE ON admission_counters
  FOR EACH ROW WHEN (OLD.tolerated IS NOT NULL OR NEW.tolerated IS NOT NULL OR NEW.quota IS DISTINCT FROM OLD.quota)
  EXECUTE FUNCTION tolerate_counter();

-- Never one too many. Where there is no limit, `tolerated` is NULL too.
ALTER TABLE event_admission
  DROP CONSTRAINT event_admission_capacity_check,
  ADD CONSTRAINT event_admission_capacity_check CHECK (confirmed <= greatest(capacity, tolerated));
ALTER TABLE admission_counters
  DROP CONSTRAINT admission_counters_quota_check,
  ADD CONSTRAINT admission_counters_quota_check CHECK (confirmed <= greatest(quota, tolerated));

-- Comings and goings whose time is only told, by a clock that was not measured.
CREATE INDEX check_ins_told ON check_ins (event_id, checkpoint_id, subject)
  WHERE kind < 3 AND device_time IS NOT NULL AND clock_offset IS NULL;

-- Whether an entry is known to have come after an exit that is before it in the order of effective times: both times are
-- measured; or the entry's is, and the exit had been recorded by then; or one device that was offline told both, and sent
-- them in the order in which it told them.
CREATE FUNCTION surely_after(entry check_ins, exit check_ins) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$
  SELECT CASE
    WHEN (entry.device_time IS NULL OR entry.clock_offset IS NOT NULL)
      THEN exit.device_time IS NULL OR exit.clock_offset IS NOT NULL OR exit.record_time <= entry.effective_time
    ELSE exit.device_time IS NOT NULL AND exit.device = entry.device AND exit.device_time <= entry.device_time
      AND exit.record_time < entry.record_time END
$$;

-- What is derived of check-ins, in one place: whether one was voided, what the subject last did before, whether it was the
-- last that the subject did, and whether the subject is inside by it. An entry that is not known to have come after every
-- exit is doubted, and lets nobody be inside: by told time alone somebody who left would be inside for good. Whoever does
-- not ask for a column does not pay for it.
DROP VIEW derived_check_ins;
CREATE VIEW derived_check_ins AS
SELECT d.*, d.kind = 1 AND NOT d.voided AND d.last AND NOT d.doubted AS inside
FROM (
  SELECT c.*,
    EXISTS (SELECT FROM check_ins v WHERE v.event_id = c.event_id AND v.voids_id = c.id) AS voided,
    CASE WHEN c.kind < 3 THEN (
      SELECT b.kind FROM check_ins b
      WHERE b.event_id = c.event_id AND b.checkpoint_id = c.checkpoint_id AND b.subject = c.subject AND b.kind < 3
        AND (b.effective_time, b.record_time, b.id) < (c.effective_time, c.record_time, c.id)
        AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = b.event_id AND v.voids_id = b.id)
      ORDER BY b.effective_time DESC, b.record_time DESC, b.id DESC LIMIT 1) END AS kind_before,
    NOT EXISTS (
      SELECT FROM check_ins a
      WHERE a.event_id = c.event_id AND a.checkpoint_id = c.checkpoint_id AND a.subject = c.subject AND a.kind < 3
        AND (a.effective_time, a.record_time, a.id) > (c.effective_time, c.record_time, c.id)
        AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = a.event_id AND v.voids_id = a.id)) AS last,
    c.kind = 1 AND EXISTS (
      SELECT FROM check_ins x
      WHERE x.event_id = c.event_id AND x.checkpoint_id = c.checkpoint_id AND x.subject = c.subject AND x.kind = 2
        AND NOT surely_after(c, x)
        AND NOT EXISTS (SELECT FROM check_ins v WHERE v.event_id = x.event_id AND v.voids_id = x.id)) AS doubted
  FROM check_ins c
) AS d;
GRANT SELECT ON derived_check_ins TO plenary_server;

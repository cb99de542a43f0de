-- Imports that have expired at $1, the time now, one at a time (they may have many rows): a plan is
-- deleted, a committed import loses its rows, and the caller writes the rest of its detail. An
-- import that somebody is committing or undoing is skipped until the next time.
WITH expired AS (
  SELECT event_id, id, state, detail FROM imports
  WHERE expire_time < $1::timestamptz ORDER BY expire_time LIMIT 1 FOR UPDATE SKIP LOCKED
), emptied AS (
  DELETE FROM import_rows r USING expired e WHERE r.event_id = e.event_id AND r.import_id = e.id
), dropped AS (
  DELETE FROM imports i USING expired e WHERE i.event_id = e.event_id AND i.id = e.id
      AND e.state <= {Import.STATE_PLANNED}
), kept AS (
  UPDATE imports i SET expire_time = NULL, request = NULL FROM expired e WHERE i.event_id = e.event_id
      AND i.id = e.id AND e.state > {Import.STATE_PLANNED}
)
SELECT event_id, id, state, detail FROM expired

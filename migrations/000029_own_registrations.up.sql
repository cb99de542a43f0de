-- Who registered itself, and by whose key. Participants registered before count as registered by others. The column rewrites
-- nothing; the index keeps those who write participants waiting while it is made (a second for 1,000,000 of them).
ALTER TABLE participants
  ADD COLUMN self_registered boolean NOT NULL DEFAULT false;
CREATE INDEX participants_by_registrar ON participants (registered_by) WHERE registered_by <> '';

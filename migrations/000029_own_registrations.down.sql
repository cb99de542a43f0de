DROP INDEX participants_by_registrar;
ALTER TABLE participants
  DROP COLUMN self_registered;

DROP TABLE journal_reasons;
ALTER TABLE journal DROP COLUMN reason_digest;

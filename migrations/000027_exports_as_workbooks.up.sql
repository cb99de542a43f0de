-- Exports are also written as workbooks, which is format 3.
ALTER TABLE participant_exports
  DROP CONSTRAINT participant_exports_format_check,
  ADD CONSTRAINT participant_exports_format_check CHECK (format BETWEEN 1 AND 3);

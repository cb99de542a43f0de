-- What was exported stays on record; a workbook is then called CSV.
UPDATE participant_exports SET format = 1 WHERE format = 3;
ALTER TABLE participant_exports
  DROP CONSTRAINT participant_exports_format_check,
  ADD CONSTRAINT participant_exports_format_check CHECK (format BETWEEN 1 AND 2);

-- Staff finds participants by affiliation and by e-mail address: in every language, as in the record's detail.
-- A program from before this leaves them empty in what it writes; the next change of the participant fills them.
ALTER TABLE participants
  ADD COLUMN affiliations text NOT NULL DEFAULT '',
  ADD COLUMN emails text NOT NULL DEFAULT '';

-- The values of field `number` of a Protobuf message, of those that have a length.
CREATE FUNCTION message_values(message bytea, number integer) RETURNS SETOF bytea LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  size integer := length(message);
  at integer := 0;
  varint bigint;
  shift integer;
  tag bigint;
BEGIN
  WHILE at < size LOOP
    FOR part IN 1..2 LOOP
      -- A varint: the tag, then the length or the value of those that are varints themselves.
      varint := 0;
      shift := 0;
      LOOP
        varint := varint | ((get_byte(message, at) & 127)::bigint << shift);
        shift := shift + 7;
        at := at + 1;
        EXIT WHEN get_byte(message, at - 1) < 128;
      END LOOP;
      IF part = 1 THEN
        tag := varint;
        EXIT WHEN tag & 7 IN (1, 5);
      END IF;
    END LOOP;
    CASE tag & 7
      WHEN 0 THEN NULL;
      WHEN 1 THEN at := at + 8;
      WHEN 5 THEN at := at + 4;
      ELSE
        IF tag >> 3 = number THEN RETURN NEXT substr(message, at + 1, varint::integer); END IF;
        at := at + varint::integer;
    END CASE;
  END LOOP;
END
$$;

-- Participant.credit.positions.affiliation.entries.text, Participant.contact.emails.
UPDATE participants p
SET affiliations = coalesce((
      SELECT string_agg(convert_from(t, 'UTF8'), ' ')
      FROM message_values(p.detail, 2) c, message_values(c, 3) s, message_values(s, 2) a, message_values(a, 2) e,
           message_values(e, 2) t), ''),
    emails = coalesce((
      SELECT string_agg(convert_from(e, 'UTF8'), ' ')
      FROM message_values(p.detail, 18) c, message_values(c, 1) e), '')
WHERE length(p.detail) > 0;

DROP FUNCTION message_values(bytea, integer);

-- What was recorded of an adoption can be corrected, and the last correction of a statement is found at once. Locks
-- documents while its rows are checked, and takes no revision of a statement while their index is made.

-- Corrections of what was recorded of adoptions, numbered from 1; the last one holds. The revision adopted stays that of
-- document_adoptions, as do the delegations in document_votes, which are those that any of these records names. Rows are
-- added and never changed.
CREATE TABLE document_adoption_corrections (
  event_id    text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  number      bigint NOT NULL,
  session_id  text COLLATE "C",
  date_key    integer,
  detail      bytea NOT NULL,
  create_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (event_id, document_id, number),
  CONSTRAINT document_adoption_corrections_adoption_fkey
    FOREIGN KEY (event_id, document_id) REFERENCES document_adoptions,
  CONSTRAINT document_adoption_corrections_session_fkey FOREIGN KEY (event_id, session_id) REFERENCES sessions
);
CREATE INDEX document_adoption_corrections_by_session ON document_adoption_corrections (event_id, session_id)
  WHERE session_id IS NOT NULL;

-- Adoptions as they were last corrected.
CREATE VIEW corrected_adoptions AS
SELECT a.event_id, a.document_id, a.revision,
       CASE WHEN c.number IS NULL THEN a.session_id ELSE c.session_id END AS session_id,
       CASE WHEN c.number IS NULL THEN a.date_key ELSE c.date_key END AS date_key,
       coalesce(c.detail, a.detail) AS detail
FROM document_adoptions a
LEFT JOIN LATERAL (
  SELECT * FROM document_adoption_corrections
  WHERE event_id = a.event_id AND document_id = a.document_id
  ORDER BY number DESC LIMIT 1
) c ON true;

CREATE INDEX statement_revisions_corrections ON statement_revisions (event_id, statement_id, revision) WHERE change = 5;

-- No method leads to SILENCE; what was recorded in it is under negotiation.
UPDATE documents SET state = 3, version = version + 1 WHERE state = 4;
ALTER TABLE documents
  DROP CONSTRAINT documents_state_check,
  ADD CONSTRAINT documents_state_check CHECK (state IN (1, 2, 3, 5, 6, 7));

GRANT SELECT, INSERT ON document_adoption_corrections TO plenary_server;
GRANT SELECT ON corrected_adoptions TO plenary_server;

--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;


--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';


--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';


--
-- Name: all_objections(smallint[], smallint, smallint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.all_objections(recorded smallint[], kind smallint, kind_before smallint) RETURNS smallint[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT CASE WHEN kind = 1 AND kind_before = 1 THEN recorded || 7::smallint
              WHEN kind = 2 AND kind_before IS DISTINCT FROM 1 THEN recorded || 8::smallint
              ELSE recorded END
$$;


--
-- Name: check_nobody_was_merged_into(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.check_nobody_was_merged_into() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT FROM gone g JOIN merged_people m ON m.into_id = g.id
             WHERE NOT EXISTS (SELECT FROM merged_people o WHERE o.id = g.id)) THEN
    RAISE foreign_key_violation USING CONSTRAINT = 'people_merged_into',
      MESSAGE = 'a person is deleted into whom others were merged';
  END IF;
  RETURN NULL;
END
$$;


--
-- Name: words_of(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.words_of(names text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (names ~ '^[A-Za-z0-9]+( [A-Za-z0-9]+)*$'::text) THEN lower(names) ELSE TRIM(BOTH FROM regexp_replace(regexp_replace(lower(names), '([\u0E00-\u0EFF\u0F00-\u0FFF\u1000-\u109F\u1780-\u17FF\u3040-\u31FF\u3400-\u9FFF\uA000-\uA4CF\uF900-\uFAFF\U00020000-\U0003FFFF])'::text, ' \1 '::text, 'g'::text), '\W+'::text, ' '::text, 'g'::text)) END;


--
-- Name: name_query(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.name_query(letters text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsquery('simple'::regconfig, (replace(public.words_of("left"(letters, 300)), ' '::text, ' & '::text) || ':*'::text));


--
-- Name: name_words(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.name_words(names text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('simple'::regconfig, public.words_of("left"(names, 4000)));


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: check_ins; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.check_ins (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    checkpoint_id text NOT NULL COLLATE pg_catalog."C",
    participant_id text COLLATE pg_catalog."C",
    badge_id text COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    kind smallint NOT NULL,
    voids_id text COLLATE pg_catalog."C",
    nonce text COLLATE pg_catalog."C",
    device text DEFAULT ''::text NOT NULL,
    device_time timestamp with time zone,
    clock_offset bigint,
    effective_time timestamp with time zone NOT NULL,
    record_time timestamp with time zone NOT NULL,
    recorded_by text NOT NULL COLLATE pg_catalog."C",
    objections smallint[] DEFAULT '{}'::smallint[] NOT NULL,
    CONSTRAINT check_ins_kind_check CHECK (((kind >= 1) AND (kind <= 3))),
    CONSTRAINT check_ins_offset_check CHECK (((clock_offset IS NULL) OR (device_time IS NOT NULL))),
    CONSTRAINT check_ins_subject_check CHECK (((participant_id IS NULL) OR (subject = participant_id))),
    CONSTRAINT check_ins_time_check CHECK ((effective_time <= record_time)),
    CONSTRAINT check_ins_voids_check CHECK (((kind = 3) = (voids_id IS NOT NULL)))
);
ALTER TABLE ONLY public.check_ins ALTER COLUMN event_id SET (n_distinct=10);


--
-- Name: surely_after(public.check_ins, public.check_ins); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.surely_after(entry public.check_ins, exit public.check_ins) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT CASE
    WHEN (entry.device_time IS NULL OR entry.clock_offset IS NOT NULL)
      THEN exit.device_time IS NULL OR exit.clock_offset IS NOT NULL OR exit.record_time <= entry.effective_time
    ELSE exit.device_time IS NOT NULL AND exit.device = entry.device AND exit.device_time <= entry.device_time
      AND exit.record_time < entry.record_time END
$$;


--
-- Name: tolerate_counter(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tolerate_counter() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  NEW.tolerated := CASE TG_OP WHEN 'UPDATE' THEN
    tolerated_of(OLD.quota, NEW.quota, OLD.tolerated, OLD.confirmed, NEW.confirmed) END;
  RETURN NEW;
END $$;


--
-- Name: tolerate_event(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tolerate_event() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  NEW.tolerated := CASE TG_OP WHEN 'UPDATE' THEN
    tolerated_of(OLD.capacity, NEW.capacity, OLD.tolerated, OLD.confirmed, NEW.confirmed) END;
  RETURN NEW;
END $$;


--
-- Name: tolerated_of(integer, integer, integer, integer, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tolerated_of(old_limit integer, new_limit integer, tolerated integer, old_confirmed integer, new_confirmed integer) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT CASE WHEN n > new_limit THEN n END
  FROM (SELECT CASE WHEN old_limit IS NULL OR new_limit < old_limit THEN least(old_confirmed, new_confirmed)
                    WHEN tolerated IS NOT NULL THEN least(tolerated, new_confirmed) END AS n) AS t
$$;


--
-- Name: admission_counters; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.admission_counters (
    event_id text NOT NULL COLLATE pg_catalog."C",
    dimension smallint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    quota integer,
    reserved integer DEFAULT 0 NOT NULL,
    confirmed integer DEFAULT 0 NOT NULL,
    tolerated integer,
    CONSTRAINT admission_counters_confirmed_check CHECK ((confirmed >= 0)),
    CONSTRAINT admission_counters_dimension_check CHECK ((dimension = ANY (ARRAY[1, 2]))),
    CONSTRAINT admission_counters_quota_check CHECK ((confirmed <= GREATEST(quota, tolerated))),
    CONSTRAINT admission_counters_reserved_check CHECK ((reserved >= 0))
);


--
-- Name: api_keys; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_keys (
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL,
    secret_hash bytea NOT NULL,
    expire_time timestamp with time zone,
    revoke_time timestamp with time zone,
    created_by text NOT NULL COLLATE pg_catalog."C",
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT api_keys_secret_hash_check CHECK ((length(secret_hash) = 32))
);


--
-- Name: badges; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.badges (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    participant_id text NOT NULL COLLATE pg_catalog."C",
    code_hash bytea NOT NULL,
    issued_by text NOT NULL COLLATE pg_catalog."C",
    issue_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    revoke_time timestamp with time zone,
    revoke_reason text DEFAULT ''::text NOT NULL,
    CONSTRAINT badges_code_hash_check CHECK ((length(code_hash) = 32))
);
ALTER TABLE ONLY public.badges ALTER COLUMN event_id SET (n_distinct=10);


--
-- Name: bulk_changes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bulk_changes (
    scope text NOT NULL COLLATE pg_catalog."C",
    bulk text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    resource text NOT NULL COLLATE pg_catalog."C",
    audience_before text NOT NULL COLLATE pg_catalog."C",
    audience_after text NOT NULL COLLATE pg_catalog."C",
    digest bytea NOT NULL,
    salt bytea,
    principal text NOT NULL COLLATE pg_catalog."C",
    request text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: changes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.changes (
    scope text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    ordinal integer NOT NULL,
    resource text NOT NULL COLLATE pg_catalog."C",
    audience_before text NOT NULL COLLATE pg_catalog."C",
    audience_after text NOT NULL COLLATE pg_catalog."C",
    digest bytea NOT NULL,
    salt bytea,
    principal text NOT NULL COLLATE pg_catalog."C",
    request text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: checkpoints; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.checkpoints (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    admits text DEFAULT ''::text NOT NULL,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);


--
-- Name: document_adoption_corrections; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_adoption_corrections (
    event_id text NOT NULL COLLATE pg_catalog."C",
    document_id text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    session_id text COLLATE pg_catalog."C",
    date_key integer,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


--
-- Name: document_adoptions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_adoptions (
    event_id text NOT NULL COLLATE pg_catalog."C",
    document_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    session_id text COLLATE pg_catalog."C",
    date_key integer,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


--
-- Name: corrected_adoptions; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.corrected_adoptions AS
 SELECT a.event_id,
    a.document_id,
    a.revision,
        CASE
            WHEN (c.number IS NULL) THEN a.session_id
            ELSE c.session_id
        END AS session_id,
        CASE
            WHEN (c.number IS NULL) THEN a.date_key
            ELSE c.date_key
        END AS date_key,
    COALESCE(c.detail, a.detail) AS detail
   FROM (public.document_adoptions a
     LEFT JOIN LATERAL ( SELECT document_adoption_corrections.event_id,
            document_adoption_corrections.document_id,
            document_adoption_corrections.number,
            document_adoption_corrections.session_id,
            document_adoption_corrections.date_key,
            document_adoption_corrections.detail,
            document_adoption_corrections.create_time
           FROM public.document_adoption_corrections
          WHERE ((document_adoption_corrections.event_id = a.event_id) AND (document_adoption_corrections.document_id = a.document_id))
          ORDER BY document_adoption_corrections.number DESC
         LIMIT 1) c ON (true));


--
-- Name: delegations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delegations (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    standing smallint NOT NULL,
    region_code text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    organization_id text COLLATE pg_catalog."C",
    head_id text COLLATE pg_catalog."C",
    credentials smallint NOT NULL,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT delegations_credentials_check CHECK (((credentials >= 0) AND (credentials <= 4))),
    CONSTRAINT delegations_standing_check CHECK (((standing >= 0) AND (standing <= 6)))
);


--
-- Name: denied_calls; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.denied_calls (
    day date NOT NULL,
    principal text NOT NULL COLLATE pg_catalog."C",
    method text NOT NULL COLLATE pg_catalog."C",
    calls bigint NOT NULL,
    last_time timestamp with time zone NOT NULL,
    CONSTRAINT denied_calls_calls_check CHECK ((calls > 0))
);


--
-- Name: derived_check_ins; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.derived_check_ins AS
 SELECT d.event_id,
    d.id,
    d.checkpoint_id,
    d.participant_id,
    d.badge_id,
    d.subject,
    d.kind,
    d.voids_id,
    d.nonce,
    d.device,
    d.device_time,
    d.clock_offset,
    d.effective_time,
    d.record_time,
    d.recorded_by,
    d.objections,
    d.voided,
    d.kind_before,
    d.last,
    d.doubted,
    ((d.kind = 1) AND (NOT d.voided) AND d.last AND (NOT d.doubted)) AS inside
   FROM ( SELECT c.event_id,
            c.id,
            c.checkpoint_id,
            c.participant_id,
            c.badge_id,
            c.subject,
            c.kind,
            c.voids_id,
            c.nonce,
            c.device,
            c.device_time,
            c.clock_offset,
            c.effective_time,
            c.record_time,
            c.recorded_by,
            c.objections,
            (EXISTS ( SELECT
                   FROM public.check_ins v
                  WHERE ((v.event_id = c.event_id) AND (v.voids_id = c.id)))) AS voided,
                CASE
                    WHEN (c.kind < 3) THEN ( SELECT b.kind
                       FROM public.check_ins b
                      WHERE ((b.event_id = c.event_id) AND (b.checkpoint_id = c.checkpoint_id) AND (b.subject = c.subject) AND (b.kind < 3) AND (ROW(b.effective_time, b.record_time, b.id) < ROW(c.effective_time, c.record_time, c.id)) AND (NOT (EXISTS ( SELECT
                               FROM public.check_ins v
                              WHERE ((v.event_id = b.event_id) AND (v.voids_id = b.id))))))
                      ORDER BY b.effective_time DESC, b.record_time DESC, b.id DESC
                     LIMIT 1)
                    ELSE NULL::smallint
                END AS kind_before,
            (NOT (EXISTS ( SELECT
                   FROM public.check_ins a
                  WHERE ((a.event_id = c.event_id) AND (a.checkpoint_id = c.checkpoint_id) AND (a.subject = c.subject) AND (a.kind < 3) AND (ROW(a.effective_time, a.record_time, a.id) > ROW(c.effective_time, c.record_time, c.id)) AND (NOT (EXISTS ( SELECT
                           FROM public.check_ins v
                          WHERE ((v.event_id = a.event_id) AND (v.voids_id = a.id))))))))) AS last,
            ((c.kind = 1) AND (EXISTS ( SELECT
                   FROM public.check_ins x
                  WHERE ((x.event_id = c.event_id) AND (x.checkpoint_id = c.checkpoint_id) AND (x.subject = c.subject) AND (x.kind = 2) AND (NOT public.surely_after(c.*, x.*)) AND (NOT (EXISTS ( SELECT
                           FROM public.check_ins v
                          WHERE ((v.event_id = x.event_id) AND (v.voids_id = x.id))))))))) AS doubted
           FROM public.check_ins c) d;


--
-- Name: document_clause_statements; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_clause_statements (
    event_id text NOT NULL COLLATE pg_catalog."C",
    document_id text NOT NULL COLLATE pg_catalog."C",
    clause_id text NOT NULL COLLATE pg_catalog."C",
    statement_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: document_clauses; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_clauses (
    event_id text NOT NULL COLLATE pg_catalog."C",
    document_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: document_earlier_points; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_earlier_points (
    event_id text NOT NULL COLLATE pg_catalog."C",
    document_id text NOT NULL COLLATE pg_catalog."C",
    clause_id text NOT NULL COLLATE pg_catalog."C",
    to_event_id text NOT NULL COLLATE pg_catalog."C",
    to_document_id text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT document_earlier_points_self_check CHECK (((to_event_id <> event_id) OR (to_document_id <> document_id)))
);


--
-- Name: document_revisions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_revisions (
    event_id text NOT NULL COLLATE pg_catalog."C",
    document_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    content bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


--
-- Name: document_sponsors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_sponsors (
    event_id text NOT NULL COLLATE pg_catalog."C",
    document_id text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    organization_id text COLLATE pg_catalog."C",
    delegation_id text COLLATE pg_catalog."C"
);


--
-- Name: document_votes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_votes (
    event_id text NOT NULL COLLATE pg_catalog."C",
    document_id text NOT NULL COLLATE pg_catalog."C",
    delegation_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: documents; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    kind smallint NOT NULL,
    symbol text COLLATE pg_catalog."C",
    visibility smallint NOT NULL,
    was_visible boolean NOT NULL,
    completeness smallint NOT NULL,
    embargo_time timestamp with time zone,
    state smallint NOT NULL,
    state_reason text DEFAULT ''::text NOT NULL,
    revision bigint NOT NULL,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT documents_completeness_check CHECK (((completeness >= 0) AND (completeness <= 2))),
    CONSTRAINT documents_kind_check CHECK (((kind >= 0) AND (kind <= 6))),
    CONSTRAINT documents_revision_check CHECK ((revision > 0)),
    CONSTRAINT documents_state_check CHECK ((state = ANY (ARRAY[1, 2, 3, 5, 6, 7]))),
    CONSTRAINT documents_visibility_check CHECK (((visibility >= 0) AND (visibility <= 3)))
);


--
-- Name: endorsements; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.endorsements (
    event_id text NOT NULL COLLATE pg_catalog."C",
    document_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    kind smallint NOT NULL,
    organization_id text COLLATE pg_catalog."C",
    delegation_id text COLLATE pg_catalog."C",
    participant_id text COLLATE pg_catalog."C",
    clause_id text COLLATE pg_catalog."C",
    withdraw_time timestamp with time zone,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT endorsements_declarer_check CHECK ((num_nonnulls(organization_id, delegation_id, participant_id) = 1)),
    CONSTRAINT endorsements_kind_check CHECK (((kind >= 1) AND (kind <= 3)))
);


--
-- Name: event_admission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event_admission (
    event_id text NOT NULL COLLATE pg_catalog."C",
    openness smallint DEFAULT 0 NOT NULL,
    capacity integer,
    window_start timestamp with time zone,
    window_end timestamp with time zone,
    approval_required boolean DEFAULT false NOT NULL,
    waitlist_disabled boolean DEFAULT false NOT NULL,
    has_questions boolean DEFAULT false NOT NULL,
    confirmed integer DEFAULT 0 NOT NULL,
    last_waitlist_number bigint DEFAULT 0 NOT NULL,
    tolerated integer,
    CONSTRAINT event_admission_capacity_check CHECK ((confirmed <= GREATEST(capacity, tolerated))),
    CONSTRAINT event_admission_confirmed_check CHECK ((confirmed >= 0)),
    CONSTRAINT event_admission_openness_check CHECK (((openness >= 0) AND (openness <= 3))),
    CONSTRAINT event_admission_window_check CHECK ((window_start < window_end))
);


--
-- Name: event_hosts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event_hosts (
    event_id text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    organization_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events (
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    kind smallint NOT NULL,
    series_id text COLLATE pg_catalog."C",
    region_code text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    start_year smallint DEFAULT 0 NOT NULL,
    start_month smallint DEFAULT 0 NOT NULL,
    start_day smallint DEFAULT 0 NOT NULL,
    end_year smallint DEFAULT 0 NOT NULL,
    end_month smallint DEFAULT 0 NOT NULL,
    end_day smallint DEFAULT 0 NOT NULL,
    start_key integer GENERATED ALWAYS AS ((((
CASE start_year
    WHEN 0 THEN 9999
    ELSE (start_year)::integer
END * 10000) + (
CASE start_month
    WHEN 0 THEN 99
    ELSE (start_month)::integer
END * 100)) +
CASE start_day
    WHEN 0 THEN 99
    ELSE (start_day)::integer
END)) STORED,
    end_key integer GENERATED ALWAYS AS ((((
CASE end_year
    WHEN 0 THEN 9999
    ELSE (end_year)::integer
END * 10000) + (
CASE end_month
    WHEN 0 THEN 99
    ELSE (end_month)::integer
END * 100)) +
CASE end_day
    WHEN 0 THEN 99
    ELSE (end_day)::integer
END)) STORED,
    state smallint NOT NULL,
    was_public boolean NOT NULL,
    languages text[] DEFAULT '{}'::text[] NOT NULL,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT events_end_check CHECK ((((end_year >= 0) AND (end_year <= 9999)) AND ((end_month >= 0) AND (end_month <= 12)) AND ((end_day >= 0) AND (end_day <= 31)))),
    CONSTRAINT events_kind_check CHECK (((kind >= 0) AND (kind <= 6))),
    CONSTRAINT events_start_check CHECK ((((start_year >= 0) AND (start_year <= 9999)) AND ((start_month >= 0) AND (start_month <= 12)) AND ((start_day >= 0) AND (start_day <= 31)))),
    CONSTRAINT events_state_check CHECK (((state >= 1) AND (state <= 6)))
);


--
-- Name: idempotency; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.idempotency (
    principal text NOT NULL COLLATE pg_catalog."C",
    request_id uuid NOT NULL,
    method text NOT NULL COLLATE pg_catalog."C",
    payload_hash bytea NOT NULL,
    resource text NOT NULL COLLATE pg_catalog."C",
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


--
-- Name: import_rows; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.import_rows (
    event_id text NOT NULL COLLATE pg_catalog."C",
    import_id text NOT NULL COLLATE pg_catalog."C",
    "row" integer NOT NULL,
    outcome smallint NOT NULL,
    action smallint DEFAULT 0 NOT NULL,
    participant_id text NOT NULL COLLATE pg_catalog."C",
    existing_version bigint,
    display_name text NOT NULL COLLATE pg_catalog."und-x-icu",
    person_id text COLLATE pg_catalog."C",
    external_id text COLLATE pg_catalog."C",
    category smallint NOT NULL,
    delegation_id text COLLATE pg_catalog."C",
    collective boolean NOT NULL,
    expected_state smallint NOT NULL,
    near boolean NOT NULL,
    participant bytea NOT NULL,
    finding bytea NOT NULL,
    result_version bigint,
    earlier bytea,
    made_person_id text COLLATE pg_catalog."C",
    CONSTRAINT import_rows_action_check CHECK (((action >= 0) AND (action <= 4))),
    CONSTRAINT import_rows_expected_state_check CHECK (((expected_state >= 0) AND (expected_state <= 8))),
    CONSTRAINT import_rows_outcome_check CHECK (((outcome >= 1) AND (outcome <= 6)))
);


--
-- Name: imports; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.imports (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    state smallint NOT NULL,
    created_by text NOT NULL COLLATE pg_catalog."C",
    expire_time timestamp with time zone,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT imports_state_check CHECK (((state >= 0) AND (state <= 3)))
);


--
-- Name: installation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.installation (
    name text NOT NULL COLLATE pg_catalog."C",
    value bytea NOT NULL
);


--
-- Name: journal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal (
    scope text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    method text NOT NULL COLLATE pg_catalog."C",
    commit_time timestamp with time zone NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    bulk text COLLATE pg_catalog."C",
    bulk_count integer,
    bulk_digest bytea,
    reason_digest bytea,
    CONSTRAINT journal_hash_check CHECK (((length(previous_hash) = 32) AND (length(hash) = 32))),
    CONSTRAINT journal_revision_check CHECK ((revision > 0))
);


--
-- Name: journal_heads; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal_heads (
    scope text NOT NULL COLLATE pg_catalog."C",
    revision bigint DEFAULT 0 NOT NULL,
    head bytea DEFAULT decode(repeat('00'::text, 32), 'hex'::text) NOT NULL,
    CONSTRAINT journal_heads_head_check CHECK ((length(head) = 32)),
    CONSTRAINT journal_heads_revision_check CHECK ((revision >= 0))
);


--
-- Name: journal_reasons; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal_reasons (
    scope text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    reason text NOT NULL,
    salt bytea NOT NULL
);


--
-- Name: merged_organizations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.merged_organizations (
    id text NOT NULL COLLATE pg_catalog."C",
    into_id text NOT NULL COLLATE pg_catalog."C",
    organization bytea NOT NULL,
    merge_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


--
-- Name: merged_people; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.merged_people (
    id text NOT NULL COLLATE pg_catalog."C",
    into_id text NOT NULL COLLATE pg_catalog."C",
    person bytea NOT NULL,
    into_before bytea NOT NULL,
    into_after bytea NOT NULL,
    referrers text[] NOT NULL,
    merge_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


--
-- Name: organization_keys; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organization_keys (
    key bigint NOT NULL,
    organization_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: organizations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organizations (
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    kind smallint NOT NULL,
    parent_id text COLLATE pg_catalog."C",
    region_code text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    folded text DEFAULT ''::text NOT NULL,
    folded_version bigint,
    CONSTRAINT organizations_kind_check CHECK (((kind >= 0) AND (kind <= 11))),
    CONSTRAINT organizations_parent_check CHECK ((parent_id <> id))
);


--
-- Name: participant_exports; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.participant_exports (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    finished boolean NOT NULL,
    principal text NOT NULL COLLATE pg_catalog."C",
    format smallint NOT NULL,
    filter_hash bytea NOT NULL,
    revision bigint NOT NULL,
    participant_count bigint,
    sha256 bytea,
    "time" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT participant_exports_finished_check CHECK (((finished = (participant_count IS NOT NULL)) AND (finished = (sha256 IS NOT NULL)))),
    CONSTRAINT participant_exports_format_check CHECK (((format >= 1) AND (format <= 2)))
);


--
-- Name: participant_organizations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.participant_organizations (
    event_id text NOT NULL COLLATE pg_catalog."C",
    participant_id text NOT NULL COLLATE pg_catalog."C",
    kind smallint NOT NULL,
    organization_id text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT participant_organizations_kind_check CHECK ((kind = ANY (ARRAY[1, 2])))
);


--
-- Name: participants; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.participants (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    person_id text COLLATE pg_catalog."C",
    collective boolean NOT NULL,
    display_name text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    category smallint NOT NULL,
    roles smallint[] NOT NULL,
    attendance_mode smallint NOT NULL,
    delegation_id text COLLATE pg_catalog."C",
    delegation_role smallint NOT NULL,
    region_code text NOT NULL COLLATE pg_catalog."C",
    protocol_rank integer,
    languages text[] NOT NULL,
    listing smallint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    state smallint NOT NULL,
    waitlist_number bigint,
    respond_by_time timestamp with time zone,
    registered_by text NOT NULL COLLATE pg_catalog."C",
    detail bytea NOT NULL,
    create_time timestamp with time zone NOT NULL,
    update_time timestamp with time zone NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    invitation integer DEFAULT 0 NOT NULL,
    affiliations text DEFAULT ''::text NOT NULL,
    emails text DEFAULT ''::text NOT NULL,
    CONSTRAINT participants_attendance_mode_check CHECK (((attendance_mode >= 0) AND (attendance_mode <= 3))),
    CONSTRAINT participants_category_check CHECK (((category >= 0) AND (category <= 9))),
    CONSTRAINT participants_collective_check CHECK (((NOT collective) OR (person_id IS NULL))),
    CONSTRAINT participants_delegation_role_check CHECK (((delegation_role >= 0) AND (delegation_role <= 4))),
    CONSTRAINT participants_head_check CHECK (((delegation_role <> 1) OR ((delegation_id IS NOT NULL) AND (state = ANY (ARRAY[1, 2, 3, 4]))))),
    CONSTRAINT participants_listing_check CHECK (((listing >= 0) AND (listing <= 3))),
    CONSTRAINT participants_state_check CHECK (((state >= 1) AND (state <= 9))),
    CONSTRAINT participants_waitlist_check CHECK (((state = 3) = (waitlist_number IS NOT NULL)))
);
ALTER TABLE ONLY public.participants ALTER COLUMN event_id SET (n_distinct=10);


--
-- Name: people; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people (
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    folded text DEFAULT ''::text NOT NULL,
    folded_version bigint
);


--
-- Name: person_keys; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_keys (
    key bigint NOT NULL,
    person_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: person_offices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_offices (
    person_id text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    organization_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: role_bindings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.role_bindings (
    id text NOT NULL COLLATE pg_catalog."C",
    principal text NOT NULL COLLATE pg_catalog."C",
    role smallint NOT NULL,
    scope text NOT NULL COLLATE pg_catalog."C",
    person_id text COLLATE pg_catalog."C",
    created_by text NOT NULL COLLATE pg_catalog."C",
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT role_bindings_person_check CHECK (((role = 10) = (person_id IS NOT NULL))),
    CONSTRAINT role_bindings_role_check CHECK (((role >= 1) AND (role <= 11)))
);


--
-- Name: rooms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rooms (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);


--
-- Name: schema_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_migrations (
    version integer NOT NULL,
    title text NOT NULL,
    sha256 bytea NOT NULL,
    applied_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT schema_migrations_sha256_check CHECK ((length(sha256) = 32))
);


--
-- Name: series; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.series (
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);


--
-- Name: session_appearances; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session_appearances (
    event_id text NOT NULL COLLATE pg_catalog."C",
    session_id text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    participant_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    kind smallint NOT NULL,
    state smallint NOT NULL,
    during tstzrange,
    room_id text COLLATE pg_catalog."C",
    track text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    languages text[] DEFAULT '{}'::text[] NOT NULL,
    parent_id text COLLATE pg_catalog."C",
    parent_during tstzrange,
    parent_cancelled boolean,
    cancelled boolean GENERATED ALWAYS AS ((state = 5)) STORED,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sessions_during_check CHECK (((during IS NULL) OR ((NOT isempty(during)) AND (lower(during) IS NOT NULL) AND (upper(during) IS NOT NULL)))),
    CONSTRAINT sessions_kind_check CHECK (((kind >= 0) AND (kind <= 9))),
    CONSTRAINT sessions_own_parent_check CHECK ((parent_id <> id)),
    CONSTRAINT sessions_parent_cancelled_check CHECK (((parent_cancelled IS NOT TRUE) OR (state = 5))),
    CONSTRAINT sessions_parent_check CHECK (((parent_id IS NULL) = (parent_cancelled IS NULL))),
    CONSTRAINT sessions_parent_holds_check CHECK (((state = 5) OR (parent_id IS NULL) OR (room_id IS NULL) OR (during IS NULL) OR (parent_during IS NOT NULL))),
    CONSTRAINT sessions_state_check CHECK (((state >= 1) AND (state <= 5))),
    CONSTRAINT sessions_within_parent_check CHECK (((state = 5) OR (during <@ parent_during)))
);


--
-- Name: statement_publications; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statement_publications (
    event_id text NOT NULL COLLATE pg_catalog."C",
    statement_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    credit bytea,
    delivered_by_credit bytea,
    publish_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


--
-- Name: statement_relations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statement_relations (
    event_id text NOT NULL COLLATE pg_catalog."C",
    statement_id text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    to_statement_id text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT statement_relations_self_check CHECK ((to_statement_id <> statement_id))
);


--
-- Name: statement_revisions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statement_revisions (
    event_id text NOT NULL COLLATE pg_catalog."C",
    statement_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    change smallint NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    content bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT statement_revisions_change_check CHECK (((change >= 1) AND (change <= 5)))
);


--
-- Name: statements; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statements (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    speaker_id text COLLATE pg_catalog."C",
    delivered_by_id text COLLATE pg_catalog."C",
    delegation_id text COLLATE pg_catalog."C",
    session_id text COLLATE pg_catalog."C",
    "position" integer,
    mode smallint NOT NULL,
    basis smallint NOT NULL,
    language text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    topics text[] DEFAULT '{}'::text[] NOT NULL,
    delivered_time timestamp with time zone,
    delivered_key integer,
    embargo_time timestamp with time zone,
    state smallint NOT NULL,
    state_reason text DEFAULT ''::text NOT NULL,
    revision bigint NOT NULL,
    whole_revision bigint NOT NULL,
    publish_time timestamp with time zone,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT statements_basis_check CHECK (((basis >= 0) AND (basis <= 4))),
    CONSTRAINT statements_mode_check CHECK (((mode >= 0) AND (mode <= 4))),
    CONSTRAINT statements_publish_check CHECK (((state = ANY (ARRAY[4, 5])) = (publish_time IS NOT NULL))),
    CONSTRAINT statements_revision_check CHECK (((0 < whole_revision) AND (whole_revision <= revision))),
    CONSTRAINT statements_state_check CHECK (((state >= 1) AND (state <= 5)))
);


--
-- Data for Name: admission_counters; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.admission_counters VALUES
	('beijing-forum', 1, '0', NULL, 0, 6, NULL),
	('madrid-seminar', 1, '0', NULL, 0, 5, NULL),
	('open-day', 2, 'students', 3, 1, 1, NULL),
	('open-day', 1, '0', NULL, 0, 2, NULL);


--
-- Data for Name: api_keys; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.api_keys VALUES
	('r01k8ivjapt2tjg39antquaoo9k', 'Administrator of this installation', '\x5ee9c20835d293f5c16f4920bb917139e8d7ffef2d228a37bbec72a1323e2947', NULL, NULL, '', '2026-11-29 06:24:09.021628+00', 1),
	('press', 'A newspaper', '\xf578e515d78fdd708722a023a2433bc2f1d21530f50ddb469ceb3377587d7985', NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '2026-11-29 06:24:09.494495+00', 1);


--
-- Data for Name: badges; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.badges VALUES
	('open-day', 'r01k8ivjbgcejsird8gah4dotj4', 'ana', '\x76858280c24477bc159b4d8f5d066cf18b663881f99a54c013b7a623650213aa', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '2026-11-29 06:24:09.742166+00', NULL, '');


--
-- Data for Name: bulk_changes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bulk_changes VALUES
	('events/open-day', 'r01k8ivjbj6kd2dsv1pdsd85i1d', 0, 'events/open-day/participants/r01k8ivjbir6mu6pa1u8m9jcim0', '', 'staff', '\x463a1bc6ece931c58bd489d88a928b180458ae9b55081d59973fede668992e77', '\xba39a7e1d25912feb2d4465dc84c29c4', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '2554e7a129f628c6'),
	('events/open-day', 'r01k8ivjbj6kd2dsv1pdsd85i1d', 1, 'events/open-day/participants/r01k8ivjbirajam1hj6mp22frn6', '', 'staff', '\x0f7dc520454c04b474c0148d804f01c8aa69c5bd90cb2f9609afcd4a844970cb', '\x751318450fc6e52c8ed54ffe0f4ccdc9', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '2554e7a129f628c6');


--
-- Data for Name: changes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.changes VALUES
	('access', 1, 0, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '', 'staff', '\x1c74e360fd61241322ef076f87f30f423b715626a2168b953ba6dd2e31a9ff26', '\x41ae145e6f96bf54d92488026c1dc603', '', ''),
	('access', 1, 1, 'roleBindings/r01k8ivjaptckkalfv9sm3mr408', '', 'staff', '\x54e78c5ca143638250a98073ba2bbecb9378c549fa6d65f415492d48699f92f3', '\x29d9e5eefa57de82afef0cfe03bc5676', '', ''),
	('directory', 1, 0, 'organizations/information-office-of-the-state-council', '', 'staff', '\xd65f6c6627c28e982e3181ce7b83ede3e35cfe2760415c4950fb2c4a4b242f2b', '\xedd8287d1ab2b893af1809e0528709a1', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '59be345117dd080f'),
	('directory', 2, 0, 'organizations/ministry-of-foreign-affairs', '', 'staff', '\xdd4e0ad9cad092babfd93110289e468aff5905968c4b0ee8f9170a1a0b1f6e57', '\xfb39ba423e38af86e575609cdbace547', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '962d27c416720039'),
	('directory', 3, 0, 'organizations/china-international-development-cooperation-agency', '', 'staff', '\x78e03133cb9636a04b2d45ac7706070c49b315758f96657f682f5e8e8e670fd6', '\x473cb085cd2cd29315e732ebb7c941fb', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'd29c1b371506f863'),
	('directory', 4, 0, 'organizations/center-for-china-and-globalization', '', 'staff', '\x913bcc888be6264d71fff7231194645fc48da4c1007e62622c122f957ca6fd00', '\x8d787a0a69f5394c6526bea3cfb4a110', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '0f0b0eaa139bf08d'),
	('directory', 5, 0, 'organizations/university-of-chinese-academy-of-social-sciences', '', 'staff', '\xad8af91ae327e4c843120efccbfd8f31eca40f16909430af8e7ea07dacfa2ebd', '\x558f7c9132fe890f49014287723f0c12', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '4b7a021d1230e8b7'),
	('directory', 6, 0, 'organizations/law-school-of-university-of-cass', '', 'staff', '\x82f3346f0c2b67304e02d582a8e753954d62e0651999a1280486f4b43e769464', '\x4b1439055a9666ccc935bd7626c0ac40', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '87e8f59010c5e0e1'),
	('directory', 7, 0, 'organizations/office-of-the-un-high-commissioner-for-human-rights', '', 'staff', '\x5443651baa176eb8139042852906bface2b7f4c01a016a43fdcebb63657a76c3', '\x411f4cab5574af319c7bc164c209942a', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'c457e9030f5ad90b'),
	('directory', 8, 0, 'organizations/tsinghua-university', '', 'staff', '\x9617e98c8ca75a9e0fe9f71bf734074ce3572ed53ac420715bf903227ac80a48', '\x6d75166f0977f8c278d2e4f8a5ce3d7f', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '00c6dc760defd135'),
	('directory', 9, 0, 'organizations/tsinghua-school-of-journalism-and-communication', '', 'staff', '\x616110e039c731ab40e646e883cc1bd54a363006028583aeeb8d751fbdda868b', '\x645daaadd0d1f008729002fbf7f39983', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '3d35cfe90c84c95f'),
	('directory', 10, 0, 'organizations/human-rights-commission-of-malaysia', '', 'staff', '\x8bfe50d51931825d3dcc8c5291b4875deb1e8052c75991d11389454641bc3925', '\xd6260cff8cdc912b972f2c4e84f712f0', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '79a4c35c0b19c189'),
	('directory', 11, 0, 'organizations/east-china-university-of-political-science-and-law', '', 'staff', '\x42b9fda50d1f364f591b0319bd1c5aa2d05a5338f029ceccb87f4db05c81ed06', '\xe2a0f4e9289e1dd281cc06f1fef19a78', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'b613b6cf09aeb9b3'),
	('directory', 12, 0, 'organizations/digital-rule-of-law-research-institute', '', 'staff', '\x9b57dfa39763e87b6bad580bcac29d6a725a75b487909cc4ebcf479312bfa80f', '\x5d939c8744f933a3504cd90da8c212bc', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'f282aa420843b1dd'),
	('directory', 13, 0, 'organizations/china-society-for-human-rights-studies', '', 'staff', '\x4e8a6584eb96a1c2ae85c0fdc26cd63416182c9f4d1c8be3c5c1941cf0562b46', '\x88edf60b141dc45e047c50b28d44f7e3', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '2ef19db506d8aa07'),
	('directory', 14, 0, 'organizations/catedra-china-foundation', '', 'staff', '\x2a89f8ce928996c338d3aab7a6188981534cb8d9b05434f56b0358a7b3f87b94', '\x26686c20091bedb7c996ac15b1a7383a', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '6b609128056da231'),
	('directory', 15, 0, 'organizations/southwest-university-of-political-science-and-law', '', 'staff', '\x11113011a3a81dba6bba4191490c307241ad60d0a6be75314925cba51358911e', '\xb51e06a570ae4363549446d2f9e51238', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'a7cf849b04029a5b'),
	('directory', 16, 0, 'organizations/human-rights-institute-of-southwest-university', '', 'staff', '\x75cf8f5cc86255a721fb2d82d6f9075901ecede0b4ad9900fd9a85edc958da14', '\x1b699c479daed1b18437ce3430aa5db0', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'e43e780e02979285'),
	('directory', 17, 0, 'organizations/students-union', '', 'staff', '\xaa7b0d99ad160bd459cf8dcddf569d45238c4db8ae3d4e67112cad6e69926672', '\x9876aa075cb34f17af01a53a3ca0d53d', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '20ad6b81012c8aaf'),
	('directory', 18, 0, 'organizations/union-of-students', '', 'staff', '\x5462e3261d70b801a973bd4a71097bf808cc63b896e8436eb0335d568a4fe5cd', '\x50194e6b31949003e67d31b53e4d1aaa', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '5d1c5ef3ffc182d9'),
	('directory', 19, 0, 'people/zoon-ahmed-khan', '', 'staff', '\x63637bc330f5596d6edf07daf6290ab31e70efe06cd5ce171f3b25c862e08f97', '\x71b7fbea698442db224c6fab7906cc0c', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '998b5266fe567b03'),
	('directory', 20, 0, 'people/liu-huawen', '', 'staff', '\x842faf63e8444b9613eb8f9bdc537fb4794e72707b245d30645bbc09d1c73ec8', '\x4baa5d6bea68c750bc8502ab07f9b64f', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'd5fa45d9fceb732d'),
	('directory', 21, 0, 'people/veronica-birga', '', 'staff', '\x1cae3c7c94dabce54bf2b9637620ab7a6ac162df52470d5be74b8ceda11b5fa5', '\x9fb42b3aff9409784da76ac2533b2bc4', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '1269394cfb806b57'),
	('directory', 22, 0, 'people/shi-anbin', '', 'staff', '\xeaf0f85049ce8ad375db59f13965754daac592edd147e351cc4bbd7c1915ed89', '\xca506e2f775245320dcc7cafe2a02cab', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '4ed82cbffa156381'),
	('directory', 23, 0, 'people/noor-aziah-mohd-awal', '', 'staff', '\x01676d32f01c23978f44fea0a304bd65c26313a712e75962fe101aab729ab334', '\x968c1b052936219c09ae66f7855563b3', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '8b472032f8aa5bab'),
	('directory', 24, 0, 'people/ma-changshan', '', 'staff', '\x05e69f1028841d6ae116f4ee18300fe6450ec3c034189e62935969d5e1a50f64', '\xe99dec7838d9260a505b1dbd561060ba', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'c7b613a5f73f53d5'),
	('directory', 25, 0, 'people/zhang-yonghe', '', 'staff', '\x071f8cddfacb79a2bfecfd2bd91b0262294bac9888dc4f1ce3a76cd2820516df', '\xea4aca2964e15a4771470d7d7c5a3ee0', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '04250718f5d44bff'),
	('directory', 26, 0, 'people/lu-guangjin', '', 'staff', '\x33f1cf9011b0867bc0cdfd8d83fc672df6ec5365b164766df2ad6310192bccbb', '\xe120ea9549920ea193450cec19a6c63b', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '4093fa8bf4694429'),
	('directory', 27, 0, 'people/marta-montoro', '', 'staff', '\x963e89c437638f29d64d5f9cb832981ead131c7375b2e46f5816cdf46e330924', '\xa1693b5ad620640d17af637909f8c422', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '7d02edfef2fe3c53'),
	('directory', 28, 0, 'people/laura-suero-moreno', '', 'staff', '\x9e50c46136e36dbb017f8303f85181fb3404d6e6ce411f1c28a114c2083ff25d', '\xcf2eb25f49761cee6581f5af9ea4aab6', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'b971e171f193347d'),
	('directory', 29, 0, 'people/lin-wei', '', 'staff', '\x217a3140fe7fed42a84d8936469b685d050e780aa0e90eb90e452fbf88700f8b', '\x77310347c00136c0f52ab2a8644dfd16', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'f5e0d4e4f0282ca7'),
	('directory', 30, 0, 'people/mar', '', 'staff', '\x9816f062016d3811dbd7c206098688c92feab3f47c59378c813f1df6331ef11a', '\x86a5c5ee5fd6ee1ca5e415812ea83df6', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '324fc857eebd24d1'),
	('directory', 31, 0, 'people/mar-again', '', 'staff', '\x88f1f864fb7d1b51158aae154b5ef004cf91bb69b4804ae9c1d4ebb7579fce23', '\xb6bab3a016ba1202ba01132a3e06ee0f', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '6ebebbcaed521cfb'),
	('directory', 32, 0, 'series/open-days', '', 'public', '\x8e807e2cfc6d542b4dd13b14dabb8f490936461f329fbbaa213f6ee7380985ca', '\x3dc7838ef3cf01bafa156d72e22886d0', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'ab2daf3debe71525'),
	('events/beijing-forum', 1, 0, 'events/beijing-forum', '', 'public', '\x3e02de13a0034c3d9dd17898c6a033518768ee62d2f1e840e6c231048797cdf1', '\x93d214354faf8926cb4452a5fd6730a9', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'e79ca2b0ea7c0d4f'),
	('events/madrid-seminar', 1, 0, 'events/madrid-seminar', '', 'public', '\xb2c91cdd1d8b027f6ce35b3cd5d8074d2300f0dfb855c651e1f4edaeaa782895', '\xd4e7508938ace9300a4ebca18810abe8', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '240b9623e9110579'),
	('events/open-day', 1, 0, 'events/open-day', '', 'public', '\x3e75b4dedb8a70067e7c786c6d3b0e1df283fb765c520df829d8ca4c23a101e4', '\x50442b590f0fe63a5f602c605ecc64e6', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '607a8996e7a5fda3'),
	('events/open-day', 2, 0, 'events/open-day/delegations/students', '', 'public', '\x1347189e4426a444d86cda7d7648663d2c324a09ce97deee4b89d7d5552a7863', '\x7d463ed8f80965cdfb880afff25f861a', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '9ce97d09e63af5cd'),
	('events/beijing-forum', 2, 0, 'events/beijing-forum/participants/zoon-ahmed-khan', '', 'public', '\x60271d7727a03a22eba4753d7823ab720e4811e4c9137db1d6ce2346d1094506', '\x2d986261675b28edd6bd8ee6b40fbbe5', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'd958707ce4cfedf7'),
	('events/beijing-forum', 3, 0, 'events/beijing-forum/participants/liu-huawen', '', 'public', '\x21ffdec49bf05ab32fed1a3ed933ad62fe99764808d7ce4bbd5dcb2628ae9fad', '\xd62de2ad1536c53b902bc51d77a657a5', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '15c763efe364e621'),
	('events/beijing-forum', 4, 0, 'events/beijing-forum/participants/veronica-birga', '', 'public', '\x844087eb3c64ce2264a2e3b032144057c2ffdbcb341c11c7e0c521cd0fb8577a', '\x4eac60f481bd92ef83ad1bd08c4cbccb', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '52365762e1f9de4b'),
	('events/beijing-forum', 5, 0, 'events/beijing-forum/participants/shi-anbin', '', 'public', '\x0b2351953d0f093bb3c41bb18dbf1257e65a85dae08a9fb226614be73f7f29d0', '\x8e1f708caa4828083591ccb6bf6aa738', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '8ea54ad5e08ed675'),
	('events/beijing-forum', 6, 0, 'events/beijing-forum/participants/noor-aziah-mohd-awal', '', 'public', '\x58e556599d6e0c81b94853a82a66a7538ce89878fe99503a315c80f4832280b1', '\x6a7e1a0bbb0aed3fc8160983520a5486', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'cb143e48df23ce9f'),
	('events/beijing-forum', 7, 0, 'events/beijing-forum/participants/ma-changshan', '', 'public', '\x422cf06ce6bb7c3f58c6b40cde9af64e147c5caf6f253f19376855d6f5c1d9ea', '\xc640d47862aaa3486c193844094edd05', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '078331bbddb8c6c9'),
	('events/beijing-forum', 8, 0, 'events/beijing-forum/participants/scholars-and-officials', '', 'public', '\x18b93208b0cec58ecef987300bfda9e57d04aba09ed7b0ff63f5d2fff9817a3f', '\xb02199ebe4945b38965234c7b2935ef1', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '43f2252edc4dbef3'),
	('events/beijing-forum', 9, 0, 'events/beijing-forum/participants/experts', '', 'public', '\x0aeeee17c4436a843bbee7d2939314ac1c12f7d7c78e76609185c27531444cd8', '\x5bd6861422c543ecb8d3427c7463a1fa', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '806118a1dae2b71d'),
	('events/beijing-forum', 10, 0, 'events/beijing-forum/participants/scholars-from-china-and-abroad', '', 'public', '\x3e2637f131c77ad1f2e4ae3f572e09b4caf5393769ca98a6d6738e272b9b2121', '\x38d7c76b0410628ff1bc4360411d9f57', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'bcd00c14d977af47'),
	('events/madrid-seminar', 2, 0, 'events/madrid-seminar/participants/zhang-yonghe', '', 'public', '\x7457db3c33db3e9c9ede76b1b917a4a721d64c73055bafdefd7e71541db362eb', '\x7bcd7f3c3423f8ccdafbef6aba2b206e', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'f93eff87d80ca771'),
	('events/madrid-seminar', 3, 0, 'events/madrid-seminar/participants/lu-guangjin', '', 'public', '\xdcef077f4d3ee99bcdbf3d405698fbe054add49b5c42f7e0e1bdb1e09f7b41f8', '\x512b9505fac1caaf3c7dedb546f0b3de', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '35adf2fad6a19f9b'),
	('events/madrid-seminar', 4, 0, 'events/madrid-seminar/participants/marta-montoro', '', 'public', '\x19123d8ba5bf8ae1d4ba9a66a31373499eaa71a513e23df8b36e9c1f086db5de', '\xc33844976f4d990343f7dae973fc2b3b', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '721ce66dd53697c5'),
	('events/madrid-seminar', 5, 0, 'events/madrid-seminar/participants/laura-suero-moreno', '', 'public', '\xcf6719e5a9423b395ca4c8d95e7d229bcd2048d2899eb68ebf25b7d3175ba660', '\xf0a5d3508d8cd253048d3b3a8694de51', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'ae8bd9e0d3cb8fef'),
	('events/madrid-seminar', 6, 0, 'events/madrid-seminar/participants/lin-wei', '', 'public', '\x17680f7fd20b8dac2190980397976a33ff68f7be787e46e1fa1ce8fa6da5ac84', '\xa96c595acc770bc9f705f480ae726556', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'eafacd53d2608819'),
	('events/madrid-seminar', 7, 0, 'events/madrid-seminar/participants/experts-scholars-officials-industry', '', 'public', '\x5d88f61bb8d7b2e520e1fa47a48a8312609620749cc25b84b53e57497bad1014', '\xd964a0414b831749d124929ebcd174eb', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '2769c0c6d0f58043'),
	('events/madrid-seminar', 8, 0, 'events/madrid-seminar/participants/young-representatives', '', 'public', '\xbd649dc19c6924dc912949b7d6c1d8473cbad62fbb64306f82f376ef2f3823a2', '\xc8467ba64d87f6c3e533bd899bd8cdde', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '63d8b439cf8a786d'),
	('events/open-day', 3, 0, 'events/open-day/participants/lin', '', 'staff', '\x2da7837860be480d49515c4d34ff9d55b9b78d0be88d68b97fbd77f62d490d63', '\xd64dec5c979bc441aae6e308bb3fc962', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'a047a7acce1f7097'),
	('events/open-day', 9, 0, 'events/open-day/participants/ana', '', 'staff', '\x7f2d6050e0d45d9c6f57efeaa768b4c8524db0d59472fb45f6ed45236ea801f0', '\xc711bad4ec940937b26c468c6f43d41f', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '339919d52fa2481e'),
	('events/open-day', 10, 0, 'events/open-day/participants/ben', '', 'staff', '\xa95912d431337e622ef188b525e2bea364dc313f6f770cb7b7312095e15cf3ec', '\x25eb84a5ef82dc346a9c60c46c2ffd0a', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'd1d0938eaeecc433'),
	('events/open-day', 14, 0, 'events/open-day/checkIns/r01k8ivjbhp0i35lrm7010gmpb2', '', 'staff', '\x1450f50fa5656b02d8089034e49bf092d84489802aea3a7764333f22e847baa5', '\xfb4fd9c4fe34f10ae2463fdeaa19a39a', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '4aae7a74ac16b487'),
	('events/open-day', 4, 0, 'events/open-day/rooms/hall', '', 'public', '\x373b41beb9d73a41abd2d55ad8683523ac3116be373f3ef86dd6e3b50e24ec7d', '\x94358c4857ea697df9c91b5262040109', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'dcb69b1fccb468c1'),
	('events/beijing-forum', 11, 0, 'events/beijing-forum/sessions/opening-ceremony', '', 'public', '\x61261ea5a9b1e4065aea2b59864407d79b007c32372501567e1af69ab687ca4e', '\xf8bec184ccd73cd3718eb7730cdbcc01', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '19258e92cb4960eb'),
	('events/open-day', 5, 0, 'events/open-day/sessions/morning', '', 'public', '\xa464b2a438649ac74746157b210371baf2b96a8d2df783178ec174489077fde2', '\x884b61c09096760eb14b24acd0c7d26b', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '55948205c9de5915'),
	('events/beijing-forum', 12, 0, 'events/beijing-forum/statements/scholars-and-officials', '', 'public', '\xbf76c8ab113736444a5b4438529b4f518d2752d2bad81f92a596d05c33dd8ab4', '\x340931cc1666ec96e1e0178a2447e30e', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '92037578c873513f'),
	('events/beijing-forum', 13, 0, 'events/beijing-forum/statements/experts', '', 'public', '\x69c495974e54b225e283795f5642adb507939f2b8421f324d385f15a880f976a', '\x76936b87c1f18e8bd7d509f6de497d38', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'ce7268ebc7084969'),
	('events/beijing-forum', 14, 0, 'events/beijing-forum/statements/zoon-ahmed-khan', '', 'public', '\x8e0e3368cde861a3fc7230e6b7553cb05a2fab18cd84de1b26aab3b5b122eb55', '\x1da4b6780c41974fb1e94f9d87dc79fa', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '0ae15c5ec59d4193'),
	('events/beijing-forum', 15, 0, 'events/beijing-forum/statements/liu-huawen', '', 'public', '\x0d53c6e7c1cc13d2b16c55c2113d26602f0a8ec4b7cddcff1fed1d8d1ce7c003', '\x49f7041621569cc9a877a4a0e3f3e2cd', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '47504fd1c43239bd'),
	('events/beijing-forum', 16, 0, 'events/beijing-forum/statements/veronica-birga', '', 'public', '\x6bbaf82831b159331170075c1f67b98b08550e3db9431a1677fa953e53af5da0', '\xa4e6d88758cd969dd9509b1850297251', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '83bf4344c2c731e7'),
	('events/beijing-forum', 17, 0, 'events/beijing-forum/statements/scholars-from-china-and-abroad', '', 'public', '\xe177c247627e70439a6b6bdadff410b8d2baefcc7a5c35ada8ea2170f622edca', '\xea150f6f7d5e482d6df1c669cb45f037', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'c02e36b7c15c2a11'),
	('events/beijing-forum', 18, 0, 'events/beijing-forum/statements/shi-anbin', '', 'public', '\x885eb45da11b4061d247fa4f4610d6ae0be5613099da333c2dd5b7da750e9d98', '\x5b97bcdfcee8425122170f38e3a1f47c', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'fc9d2a2abff1223b'),
	('events/beijing-forum', 19, 0, 'events/beijing-forum/statements/noor-aziah-mohd-awal', '', 'public', '\x5453a35fb16fd5ddd6fcfed96df5c6f35938c60bdf1457d5b55ca03eb170ac5a', '\x284096090873595da6e7a88a828214c3', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '390c1d9dbe861a65'),
	('events/beijing-forum', 20, 0, 'events/beijing-forum/statements/ma-changshan', '', 'public', '\xba058902a5df65b638d10fb787685fc7d552ccc905fca11a2edf743dc84a9976', '\xea2f39e91d6195328642516f7ca93175', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '757b1110bd1b128f'),
	('events/madrid-seminar', 9, 0, 'events/madrid-seminar/statements/lu-guangjin', '', 'public', '\x0a944bdf56faf422ae853f8750b81f150cb962a1844b01b723537e0d6b44ee45', '\x586fc1ea9485a49fdc178b942eaad48b', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'b1ea0483bbb00ab9'),
	('events/madrid-seminar', 10, 0, 'events/madrid-seminar/statements/marta-montoro', '', 'public', '\x44feebc4577fa885c456bd3063c7e3c10d2f1f49281a0f901a573669151f2309', '\x6e13f0e437c462d976b6b40b4196af5b', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'ee58f7f6ba4502e3'),
	('events/madrid-seminar', 11, 0, 'events/madrid-seminar/statements/laura-suero-moreno', '', 'public', '\xe457c206c591f99f219f5dafef0e39ec99764e80d03e1b17aab118879c7badb7', '\x7f9d295d3e4aba9f9b70eb469834d35f', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '2ac7eb69b8d9fb0d'),
	('events/madrid-seminar', 12, 0, 'events/madrid-seminar/statements/lin-wei', '', 'public', '\xb629c2e3fced97358a1acbc47eeb0ca03097fd663c4397082c82d0804c31ee4a', '\x364ad37e20621e958012dd2053a93c60', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '6736dedcb76ef337'),
	('events/open-day', 6, 0, 'events/open-day/statements/welcome', '', 'public', '\x71981f12bee775cbfee43c1f6dbaffef003da7a347205b1be8df73ee166557eb', '\xb3bd01550a25dc70fda6389fa65ab807', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'a3a5d24fb603eb61'),
	('events/madrid-seminar', 13, 0, 'events/madrid-seminar/documents/consensus-document', '', 'public', '\x57d4cefff6995fd57ba1d4538c466bf68edc5be422e8527d966c2fcef7eaecd7', '\x2f734001e6556297a0f0fba1dcff588d', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'e014c5c2b498e38b'),
	('events/open-day', 7, 0, 'events/open-day/documents/appeal', '', 'public', '\x35bee9117deb44b7360be90578d5cfc6f51a5c65199b7e051242cbb849ffda72', '\x3f23fabfdd594f78409d6cf8a7ca8dda', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '1c83b935b32ddbb5'),
	('events/open-day', 8, 0, 'events/open-day/documents/appeal/endorsements/students', '', 'public', '\xe642a331dc8681dcc2eb19bd8f2c8d0fddc76f5d37c62478ec658e0a7f3017ec', '\x8044f3bfddd3040b48a6767162360d8b', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '58f2aca8b1c2d3df'),
	('access', 2, 0, 'apiKeys/press', '', 'staff', '\x8b4a28d1779709729f53a43afd8b2111f115e149a83c2566ed9a2818ac7b897d', '\x51919903ee154e48370cfbe2162043c7', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'f72a2662310d4ff4'),
	('access', 3, 0, 'roleBindings/r01k8ivjb9r92qtaam2l0n9nnrk', '', 'staff', '\x6fd7a5f6056718a8a9076a237ef15d2b9e4a0e123b0771ffbeabd0c6b2ab2e25', '\xe7b64f5409eba52c7d23dae52994aa34', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '9561a01bb057cc09'),
	('events/open-day', 11, 0, 'events/open-day/participants/eva', '', 'staff', '\x09095fd30e7998fd414494bdbc945c470c192b302740a95b93670d4c2ddf8928', '\x250288f534c24b04a37f5566ce51fd75', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '70080d482e374048'),
	('events/open-day', 12, 0, 'events/open-day/checkpoints/door', '', 'staff', '\x8499d3d85e63e1c9a33639efe7b246cf10b5cb92dd3d0ea5d9a9adc5b7607886', '\xbd394367e334b2e8a78f7d34c4546c3b', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '0e3f8701ad81bc5d'),
	('events/open-day', 13, 0, 'events/open-day/badges/r01k8ivjbgcejsird8gah4dotj4', '', 'staff', '\x0c1c0ec7631a091dd79467312199561c4247fd4cab5b6a7487729fae0676aa1c', '\xeb41304063b0bdc230356626b84ff1dd', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'ac7700bb2ccc3872'),
	('events/open-day', 15, 0, 'events/open-day/imports/r01k8ivjbin127ou1d3fo25oqgi', '', 'staff', '\x64491a449e65bf426da88561fd0ae0697da0460e7118f7c5fb272182d26c83b8', '\x63fd0c8cb4ec9edd82c159d0151de973', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'e8e5f42e2b61309c'),
	('events/open-day', 16, 0, 'events/open-day/imports/r01k8ivjbin127ou1d3fo25oqgi', 'staff', 'staff', '\x72e7687232554fe66f78865ce81238eedf96b3676a5e175539da17935dd934b6', '\x618490690605a3f8289f2121943b2d2a', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '2554e7a129f628c6'),
	('directory', 33, 0, 'people/mar', 'staff', 'staff', '\xe078cadad8ecd2f410f998c6a6666e607e053d7701a02096e43bf46f366291fa', '\x42d688f3006569c2c7452e13684a3710', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '61c3db14288b20f0'),
	('directory', 33, 1, 'people/mar-again', 'staff', '', '\x', '\x', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '61c3db14288b20f0'),
	('directory', 34, 0, 'organizations/students-union', 'staff', 'staff', '\x6052d88ebc3fede755c9d906617ddd5e3d7aee59e4c98ad58e4d76880185fe0e', '\x29b47c904858facc0f8d5f51ec44bd11', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'fffb54cda7d59d05'),
	('directory', 34, 1, 'organizations/union-of-students', 'staff', '', '\x', '\x', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'fffb54cda7d59d05'),
	('events/open-day', 17, 0, 'events/open-day/documents/appeal', 'public', 'public', '\x3ff82b25ccc8e0af9c5992e2d1a80d989facea93a882f64c5ef5e689a988feed', '\xa5caef377f4cacc36031f2d49e11e676', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '9e32ce872720191a'),
	('events/open-day', 18, 0, 'events/open-day/participants/ben', 'staff', 'staff', '\xf28cfb7649b28420e50dcf8dc6ad6ad10b59b9ce04563792e77121fcf06f6fdf', '\x8a231926ad55bbe12ae45e1664197f38', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'daa1c1fa25b51144');


--
-- Data for Name: check_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.check_ins VALUES
	('open-day', 'r01k8ivjbhp0i35lrm7010gmpb2', 'door', 'ana', NULL, 'ana', 1, NULL, '00000000-0000-4000-8000-000000000002', '', NULL, NULL, '2026-11-29 06:24:09.783713+00', '2026-11-29 06:24:09.783713+00', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '{}');


--
-- Data for Name: checkpoints; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.checkpoints VALUES
	('open-day', 'door', 'Door', 'Door', '', '\x12100a02656e120a0a02656e1204446f6f72', '2026-11-29 06:24:09.700402+00', '2026-11-29 06:24:09.700402+00', 1);


--
-- Data for Name: delegations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.delegations VALUES
	('open-day', 'students', 'Students of Madrid', 'Students of Madrid', 5, '', NULL, NULL, 0, '\x121e0a02656e12180a02656e121253747564656e7473206f66204d6164726964180538034001', '2026-11-29 06:24:09.276861+00', '2026-11-29 06:24:09.276861+00', 1);


--
-- Data for Name: denied_calls; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.denied_calls VALUES
	('2026-11-29', '', 'plenary.v1.AccessService/ListApiKeys', 1, '2026-11-29 06:24:19.061186+00');


--
-- Data for Name: document_adoption_corrections; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_adoption_corrections VALUES
	('open-day', 'appeal', 1, NULL, NULL, '\x080310024001', '2026-11-29 06:24:09.951564+00');


--
-- Data for Name: document_adoptions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_adoptions VALUES
	('madrid-seminar', 'consensus-document', 1, NULL, NULL, '\x4001', '2026-11-29 06:24:09.438514+00'),
	('open-day', 'appeal', 1, NULL, NULL, '\x080310012a280a246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e747310014001', '2026-11-29 06:24:09.44649+00');


--
-- Data for Name: document_clause_statements; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_clause_statements VALUES
	('open-day', 'appeal', 'divide', 'welcome');


--
-- Data for Name: document_clauses; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_clauses VALUES
	('madrid-seminar', 'consensus-document', 'new-round'),
	('madrid-seminar', 'consensus-document', 'digital-divide'),
	('madrid-seminar', 'consensus-document', 'governance-deficit'),
	('madrid-seminar', 'consensus-document', 'prominent-issues'),
	('madrid-seminar', 'consensus-document', 'digital-leviathan'),
	('madrid-seminar', 'consensus-document', 'common-well-being'),
	('madrid-seminar', 'consensus-document', 'secure-environment'),
	('madrid-seminar', 'consensus-document', 'global-sharing'),
	('madrid-seminar', 'consensus-document', 'non-discrimination'),
	('madrid-seminar', 'consensus-document', 'shared-future'),
	('open-day', 'appeal', 'divide');


--
-- Data for Name: document_earlier_points; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_earlier_points VALUES
	('open-day', 'appeal', 'divide', 'madrid-seminar', 'consensus-document');


--
-- Data for Name: document_revisions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_revisions VALUES
	('madrid-seminar', 'consensus-document', 1, '\x121e0a02656e12180a02656e1212436f6e73656e73757320646f63756d656e7418014296030a096e65772d726f756e6418022ac4010a0a7265766f6c7574696f6e10021a02656e22af014469676974616c20746563686e6f6c6f676965732c207768696368206b656570206368616e67696e6720616e64206172652065766572206d6f726520636f6e6e656374656420616e6420696e74656c6c6967656e742c20736574206f66662061206e6577207265766f6c7574696f6e20696e20736369656e636520616e6420746563686e6f6c6f677920616e642061206e6577207472616e73666f726d6174696f6e206f6620696e6475737472792e2abf010a076566666563747310011a02656e22ad0170726f666f756e646c79206368616e6765642068756d616e206d6f646573206f662070726f64756374696f6e2c206c6966657374796c65732c20616e642077617973206f66207468696e6b696e6720616e64206861766520656e646f7765642068756d616e207269676874732077697468206e657720636f6e6e6f746174696f6e7320616e642070726163746963616c207369676e69666963616e636520696e20746865206e6577206572612e42430a0e6469676974616c2d64697669646518032a2f0a0664697669646510021a02656e221f546865206469676974616c2064697669646520697320776964656e696e672e426a0a12676f7665726e616e63652d6465666963697418032a520a076465666963697410021a02656e224154686520776f726c6420646f6573206e6f7420676f7665726e20746865206469676974616c2073706865726520617320697420776f756c64206e65656420746f2e42c2010a1070726f6d696e656e742d69737375657318032aab010a0669737375657310021a02656e227d446576656c6f706d656e74206f7574206f662062616c616e63652c2072756c65732077697468206761707320616e6420616e206f726465722074686174206d616b6573206e6f2073656e7365206172652070726f626c656d732074686174206265636f6d6520696e6372656173696e676c792070726f6d696e656e742e2a1c0a02656e1216696e6372656173696e676c792070726f6d696e656e74428a020a116469676974616c2d6c657669617468616e18042af2010a096c657669617468616e10021a02656e22c501497420697320696d706f7274616e7420746f206b6565702061204469676974616c204c657669617468616e2066726f6d2061726973696e672c20746861742069732c206469676974616c20746563686e6f6c6f67792077686f736520706f77657220616e6420696e666c75656e6365206f7665727768656c6d2065766572797468696e672c20616e6420746f2073656520746f20697420746861742068756d616e20726967687473206172652072657370656374656420616e642070726f7465637465642e2a170a02656e12114469676974616c204c657669617468616e42660a11636f6d6d6f6e2d77656c6c2d6265696e6718062a4f0a05706f696e7410021a02656e2240546563686e6f6c6f677920697320746f20736166656775617264207468652077656c6c2d6265696e67207468617420616c6c2070656f706c652073686172652e428a010a127365637572652d656e7669726f6e6d656e7418062a720a11706f696e742d6f662d736563757269747910021a02656e22574469676974616c2d696e74656c6c6967656e74207269676874732061726520746f206861766520737572726f756e64696e67732074686174206172652073656375726520616e642063616e20626520747275737465642e42c3010a0e676c6f62616c2d73686172696e6718062aae010a10706f696e742d6f662d73686172696e6710021a02656e2293014f70656e6e65737320697320746f206c6574207468652077686f6c6520776f726c6420736861726520696e206469676974616c2d696e74656c6c6967656e74207269676874732c20616e6420646576656c6f706d656e7420697320746f2067697665206576657279626f64792061636365737320746f207468656d20616e6420746f20776861742074686579206272696e672e429a010a126e6f6e2d6469736372696d696e6174696f6e18062a81010a0f706f696e742d6f662d72656c69656610021a02656e22685472616e73706172656e637920697320746f206d616b6520737572652074686174206e6f626f6479206973206469736372696d696e6174656420616761696e737420616e64207468617420726967687473206172652072656472657373656420696e2074696d652e427a0a0d7368617265642d66757475726518062a670a14706f696e742d6f662d636f6f7065726174696f6e10021a02656e2249436f6f7065726174696f6e20697320746f206275696c64206120636f6d6d756e69747920696e20637962657273706163652077686f736520667574757265206973207368617265642e48025006', '2026-11-29 06:24:09.437299+00'),
	('open-day', 'appeal', 1, '\x12120a02656e120c0a02656e120641707065616c18022a4612246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e74731a1e0a02656e12180a02656e121253747564656e7473206f66204d61647269644296010a066469766964652a220a016410021a02656e22175468652064697669646520697320776964656e696e672e32226576656e74732f6f70656e2d6461792f73746174656d656e74732f77656c636f6d653a440a326576656e74732f6d61647269642d73656d696e61722f646f63756d656e74732f636f6e73656e7375732d646f63756d656e74120e6469676974616c2d646976696465', '2026-11-29 06:24:09.445336+00');


--
-- Data for Name: document_sponsors; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_sponsors VALUES
	('open-day', 'appeal', 0, NULL, 'students');


--
-- Data for Name: document_votes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_votes VALUES
	('open-day', 'appeal', 'students');


--
-- Data for Name: documents; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.documents VALUES
	('madrid-seminar', 'consensus-document', 'Consensus document', 'Consensus document', 1, NULL, 3, true, 2, NULL, 5, '', 1, '\x30035a480a043202656e12046b696e64120573746174651a3363756c6d696e6174696e6720696e207468652061646f7074696f6e206f66206120636f6e73656e73757320646f63756d656e745a650a043202656e1207636c61757365731a5461636b6e6f776c6564676564207468652067726f77696e67206469676974616c2064697669646520616e6420746865206465666963697420696e20676c6f62616c206469676974616c20676f7665726e616e63655a4b0a043202656e12146465636c617265645f706f696e745f636f756e741207636c61757365731a246861732070757420666f72776172642073697820636f6e73656e73757320706f696e7473', '2026-11-29 06:24:09.436774+00', '2026-11-29 06:24:09.436774+00', 1),
	('open-day', 'appeal', 'Appeal', 'Appeal', 2, NULL, 3, true, 0, NULL, 5, 'Counted again.', 1, '\x3003', '2026-11-29 06:24:09.44516+00', '2026-11-29 06:24:09.951273+00', 2);


--
-- Data for Name: endorsements; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.endorsements VALUES
	('open-day', 'appeal', 'students', 1, NULL, 'students', NULL, NULL, NULL, '\x100122246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e74736a1e0a02656e12180a02656e121253747564656e7473206f66204d6164726964', '2026-11-29 06:24:09.452803+00', '2026-11-29 06:24:09.452803+00', 1);


--
-- Data for Name: event_admission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event_admission VALUES
	('beijing-forum', 0, NULL, NULL, NULL, false, false, false, 6, 0, NULL),
	('madrid-seminar', 0, NULL, NULL, NULL, false, false, false, 5, 0, NULL),
	('open-day', 1, 2, NULL, NULL, false, false, false, 2, 3, NULL);


--
-- Data for Name: event_hosts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event_hosts VALUES
	('beijing-forum', 0, 'information-office-of-the-state-council'),
	('beijing-forum', 1, 'ministry-of-foreign-affairs'),
	('beijing-forum', 2, 'china-international-development-cooperation-agency'),
	('madrid-seminar', 0, 'china-society-for-human-rights-studies'),
	('madrid-seminar', 1, 'catedra-china-foundation'),
	('open-day', 0, 'catedra-china-foundation');


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.events VALUES
	('beijing-forum', 'Forum on Global Human Rights Governance', 'Forum on Global Human Rights Governance Equality, Cooperation and Development: The 30th Anniversary of the Vienna Declaration and Programme of Action and Global Human Rights Governance', 1, NULL, '', 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT, 2, true, '{}', '\x12330a02656e122d0a02656e1227466f72756d206f6e20476c6f62616c2048756d616e2052696768747320476f7665726e616e636518012ad5010a02656e12ce010a02656e12c7014120666f72756d206f66207363686f6c61727320616e64206f6666696369616c732066726f6d206d616e7920636f756e74726965732e205468657920776569676865642077686174206469676974616c20746563686e6f6c6f67792063616e20646f20666f722068756d616e207269676874732c207768696368206e65772064616e67657273206974206272696e677320746f207468656d2c20616e6420686f7720636f756e747269657320636f756c6420616374206f6e20626f746820746f6765746865722e329e010a02656e1297010a02656e129001457175616c6974792c20436f6f7065726174696f6e20616e6420446576656c6f706d656e743a20546865203330746820416e6e6976657273617279206f6620746865205669656e6e61204465636c61726174696f6e20616e642050726f6772616d6d65206f6620416374696f6e20616e6420476c6f62616c2048756d616e2052696768747320476f7665726e616e636542520a02656e124c0a02656e1246546865203330746820416e6e6976657273617279206f6620746865205669656e6e61204465636c61726174696f6e20616e642050726f6772616d6d65206f6620416374696f6e4a150a130a02656e120d0a02656e12074265696a696e67520d417369612f5368616e676861695a02200368027a8a010a356f7267616e697a6174696f6e732f696e666f726d6174696f6e2d6f66666963652d6f662d7468652d73746174652d636f756e63696c10011a1a0a02656e12140a02656e120e6a6f696e746c7920686f7374656422330a02656e122d0a02656e1227496e666f726d6174696f6e204f6666696365206f662074686520537461746520436f756e63696c7a720a296f7267616e697a6174696f6e732f6d696e69737472792d6f662d666f726569676e2d6166666169727310011a1a0a02656e12140a02656e120e6a6f696e746c7920686f7374656422270a02656e12210a02656e121b4d696e6973747279206f6620466f726569676e20416666616972737aa0010a406f7267616e697a6174696f6e732f6368696e612d696e7465726e6174696f6e616c2d646576656c6f706d656e742d636f6f7065726174696f6e2d6167656e637910011a1a0a02656e12140a02656e120e6a6f696e746c7920686f73746564223e0a02656e12380a02656e12324368696e6120496e7465726e6174696f6e616c20446576656c6f706d656e7420436f6f7065726174696f6e204167656e63798a01340a0c7061727469636970616e7473100218ac0220012a1d0a043202656e1a156f76657220333030207061727469636970616e74738a016f0a29636f756e747269657320616e6420696e7465726e6174696f6e616c206f7267616e697a6174696f6e731003186420052a3c0a043202656e1a346e6561726c792031303020636f756e747269657320616e6420696e7465726e6174696f6e616c206f7267616e697a6174696f6e739201060a043202656e92013d0a043202656e120a73746172745f646174651205706c6163651a226b69636b6564206f666620696e204265696a696e67206f6e205765646e65736461799201240a043202656e120d6475726174696f6e5f646179731a0d74776f2d646179206576656e749201200a043202656e1205686f7374731a114a6f696e746c7920686f737465642062799201300a043202656e12057468656d65120c636f6d6d656d6f72617465731a1374686520666f72756d206973207468656d656492011f0a043202656e120573746174651a10616e206f6e676f696e6720666f72756df00101', '2026-11-29 06:24:09.253582+00', '2026-11-29 06:24:09.253582+00', 1),
	('madrid-seminar', '2025 China-Europe Human Rights Seminar', '2025 China-Europe Human Rights Seminar Human Rights in the Context of the Digital-Intelligent Era', 2, NULL, 'ES', 2025, 0, 0, 0, 0, 0, DEFAULT, DEFAULT, 4, true, '{}', '\x12320a02656e122c0a02656e122632303235204368696e612d4575726f70652048756d616e205269676874732053656d696e617218022ae8010a02656e12e1010a02656e12da01412073656d696e6172206f662070656f706c652077686f20776f726b206f6e2068756d616e2072696768747320696e204368696e6120616e6420696e204575726f7065616e20636f756e74726965732e20546865792074616c6b6564207468726f7567682077686174206469676974616c20746563686e6f6c6f677920616e64206172746966696369616c20696e74656c6c6967656e6365206368616e676520666f722068756d616e207269676874732c20616e6420656e6465642062792061646f7074696e67206120636f6d6d6f6e20646f63756d656e742e32460a02656e12400a02656e123a48756d616e2052696768747320696e2074686520436f6e74657874206f6620746865204469676974616c2d496e74656c6c6967656e74204572613a5d0a02656e12570a02656e125174686520696d70616374206f66206469676974616c20746563686e6f6c6f677920616e64206172746966696369616c20696e74656c6c6967656e63652028414929206f6e2068756d616e207269676874734a180a120a02656e120c0a02656e12064d616472696412024553520d4575726f70652f4d61647269645a0508e90f20037a83010a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d7374756469657310011a150a02656e120f0a02656e1209636f2d686f7374656422320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965737a670a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e10011a150a02656e120f0a02656e1209636f2d686f7374656422240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e9201060a043202656e9201490a043202656e120a73746172745f646174651205706c616365120573746174651a277761732068656c6420696e204d61647269642c20537061696e2c206f6e205765646e65736461799201450a043202656e12057469746c65120a73746172745f646174651a2a7468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e617292013b0a043202656e1205666f6375731a2c666f637573696e67206f6e2074686520696d70616374206f66206469676974616c20746563686e6f6c6f677992011f0a043202656e1205686f7374731a1077617320636f2d686f73746564206279f00101', '2026-11-29 06:24:09.261501+00', '2026-11-29 06:24:09.261501+00', 1),
	('open-day', 'Open Day on Digital Rights', 'Open Day on Digital Rights Jornada de derechos digitales', 3, NULL, 'ES', 2027, 5, 6, 0, 0, 0, DEFAULT, DEFAULT, 2, true, '{}', '\x124b0a02656e12200a02656e121a4f70656e20446179206f6e204469676974616c2052696768747312230a026573121d4a6f726e616461206465206465726563686f73206469676974616c657318034a180a120a02656e120c0a02656e12064d616472696412024553520d4575726f70652f4d61647269645a0708eb0f100518067a500a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e100122240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e82010408011002', '2026-11-29 06:24:09.270691+00', '2026-11-29 06:24:09.270691+00', 1);


--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idempotency VALUES
	('apiKeys/r01k8ivjapt2tjg39antquaoo9k', '00000000-0000-4000-8000-000000000001', 'plenary.v1.ParticipantService/RegisterParticipant', '\xc07da8efc40f44941d5b95111ddc3d611a8e59e001b88bfc030c60e52159d67f', 'events/open-day/participants/ana', '2026-11-29 06:24:09.577551+00'),
	('apiKeys/r01k8ivjapt2tjg39antquaoo9k', 'ddef9ae0-55da-4b95-ac61-7fe6ba7e4bcf', 'plenary.v1.ParticipantService/CommitImport', '\x54c8d8d21d6f49d52fbc15cd0a2cd680353c4f2cd1a855847e428005fb9f95aa', 'events/open-day/imports/r01k8ivjbin127ou1d3fo25oqgi', '2026-11-29 06:24:09.830185+00');


--
-- Data for Name: import_rows; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.import_rows VALUES
	('open-day', 'r01k8ivjbin127ou1d3fo25oqgi', 2, 1, 0, 'r01k8ivjbir6mu6pa1u8m9jcim0', NULL, 'Mar', NULL, NULL, 0, NULL, false, 3, false, '\x0a386576656e74732f6f70656e2d6461792f7061727469636970616e74732f7230316b3869766a626972366d753670613175386d396a63696d3012130a110a03756e64120a0a03756e6412034d61729201110a0f6d6172406578616d706c652e6f7267', '\x', NULL, NULL, NULL),
	('open-day', 'r01k8ivjbin127ou1d3fo25oqgi', 3, 1, 0, 'r01k8ivjbirajam1hj6mp22frn6', NULL, 'Sol', NULL, NULL, 0, NULL, false, 3, false, '\x0a386576656e74732f6f70656e2d6461792f7061727469636970616e74732f7230316b3869766a626972616a616d31686a366d70323266726e3612130a110a03756e64120a0a03756e641203536f6c9201110a0f736f6c406578616d706c652e6f7267', '\x', NULL, NULL, NULL);


--
-- Data for Name: imports; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.imports VALUES
	('open-day', 'r01k8ivjbin127ou1d3fo25oqgi', 2, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '2026-12-29 06:24:09.838174+00', '\x180122055554462d38286432012c3a0c0a044e616d6512046e616d653a0e0a05456d61696c1205656d61696c42060802100248025a204f6a8acc6e2381f65e8110d91b8e20e747ff8452fab6973369a0f5ab16d8a642603382010c08898aafd80610d0ec968f03', '2026-11-29 06:24:09.815862+00', '2026-11-29 06:24:09.838175+00', 2);


--
-- Data for Name: journal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal VALUES
	('access', 1, 'plenaryd/first-administrator', '2026-11-29 06:24:09.02504+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x21d8939ca855ad9b74251b26932d116c1384bfc925815381a1415dccfcff449d', NULL, NULL, NULL, NULL),
	('directory', 1, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.146487+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xa9c03b0b2254ab349b0d8dbd7866a8fcd733420d3d4b0706d70efb7304d008b1', NULL, NULL, NULL, NULL),
	('directory', 2, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.150798+00', '\xa9c03b0b2254ab349b0d8dbd7866a8fcd733420d3d4b0706d70efb7304d008b1', '\x7fcdfb96d6bee5f3df9846e170525f9a225634ca7d31c25958266e54962180cd', NULL, NULL, NULL, NULL),
	('directory', 3, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.154085+00', '\x7fcdfb96d6bee5f3df9846e170525f9a225634ca7d31c25958266e54962180cd', '\xeeb0e74888efc987421e423d57ca6b0f4d21d9cbf60abd2d9a4baac22afd9d4a', NULL, NULL, NULL, NULL),
	('directory', 4, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.157058+00', '\xeeb0e74888efc987421e423d57ca6b0f4d21d9cbf60abd2d9a4baac22afd9d4a', '\x94ef89be1bfd8f2f0f72db2bb94970a26eb616cf33aa0f014157c91d901ca962', NULL, NULL, NULL, NULL),
	('directory', 5, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.160162+00', '\x94ef89be1bfd8f2f0f72db2bb94970a26eb616cf33aa0f014157c91d901ca962', '\x2c8e6794b0c6af7fa58d8f22b9eff540d830f8174a175dc97084007296464192', NULL, NULL, NULL, NULL),
	('directory', 6, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.163509+00', '\x2c8e6794b0c6af7fa58d8f22b9eff540d830f8174a175dc97084007296464192', '\x591cc04b859734fcc3a803e70ab66e97b2bf9c413427d31abbbd9c7598313b17', NULL, NULL, NULL, NULL),
	('directory', 7, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.166442+00', '\x591cc04b859734fcc3a803e70ab66e97b2bf9c413427d31abbbd9c7598313b17', '\xd7e335f810868378b0ade2e822fdb55f99c9bf81fa22749500513c50749b3c6a', NULL, NULL, NULL, NULL),
	('directory', 8, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.168831+00', '\xd7e335f810868378b0ade2e822fdb55f99c9bf81fa22749500513c50749b3c6a', '\x5e110ed7402976068a1a22cafda6851b2582cbb75ab35350ce6f6ce845cc98b4', NULL, NULL, NULL, NULL),
	('directory', 9, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.171354+00', '\x5e110ed7402976068a1a22cafda6851b2582cbb75ab35350ce6f6ce845cc98b4', '\x170dfffecc8c44c49875fb1ff34bf94ed2d89e8823cedd0bd0fb2a8e09ed68ef', NULL, NULL, NULL, NULL),
	('directory', 10, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.180595+00', '\x170dfffecc8c44c49875fb1ff34bf94ed2d89e8823cedd0bd0fb2a8e09ed68ef', '\xffc661e554e60318fc57dd438f292b88a34a0ce220212fc7457197c6006338c8', NULL, NULL, NULL, NULL),
	('directory', 11, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.18362+00', '\xffc661e554e60318fc57dd438f292b88a34a0ce220212fc7457197c6006338c8', '\xb96bfd904942c8c4a4921347d0bcc930268fc628e51bedb6a2a4c5daefed1f68', NULL, NULL, NULL, NULL),
	('directory', 12, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.186426+00', '\xb96bfd904942c8c4a4921347d0bcc930268fc628e51bedb6a2a4c5daefed1f68', '\x8eef6969b990022c8c6e36267f4a5abaec04de6c66295aedf9e9df320e2ac05b', NULL, NULL, NULL, NULL),
	('directory', 13, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.188928+00', '\x8eef6969b990022c8c6e36267f4a5abaec04de6c66295aedf9e9df320e2ac05b', '\xf11db48e9cc55a73bf7acdbb621d7b0797c73dbb7e3911e250859cc59b3d30f8', NULL, NULL, NULL, NULL),
	('directory', 14, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.191628+00', '\xf11db48e9cc55a73bf7acdbb621d7b0797c73dbb7e3911e250859cc59b3d30f8', '\xf94187dd48e6e75d7ad2d7ae0a6efd9e1835d7da830ecb9a3ac1eff8e86d8d2d', NULL, NULL, NULL, NULL),
	('directory', 15, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.194253+00', '\xf94187dd48e6e75d7ad2d7ae0a6efd9e1835d7da830ecb9a3ac1eff8e86d8d2d', '\x8e6b83f3af653495c82cb8dcaef36ac290b5bb3bddb72e0e3b6160753da7b00c', NULL, NULL, NULL, NULL),
	('directory', 16, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.196912+00', '\x8e6b83f3af653495c82cb8dcaef36ac290b5bb3bddb72e0e3b6160753da7b00c', '\x1752a5a7c5aa4bc99be42428b2f5725baab569e6843054ecee11dffded6d5ba1', NULL, NULL, NULL, NULL),
	('directory', 17, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.199272+00', '\x1752a5a7c5aa4bc99be42428b2f5725baab569e6843054ecee11dffded6d5ba1', '\x5489617d8eff2719567f2c07149db3075fba5c3be485e314d13da8ffb888be5d', NULL, NULL, NULL, NULL),
	('directory', 18, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 06:24:09.20181+00', '\x5489617d8eff2719567f2c07149db3075fba5c3be485e314d13da8ffb888be5d', '\x515803b1544edb7016ee883f2f10042803b70e4ab051c60b02c26e7de3e91334', NULL, NULL, NULL, NULL),
	('directory', 19, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.208192+00', '\x515803b1544edb7016ee883f2f10042803b70e4ab051c60b02c26e7de3e91334', '\x28cdf8d187c21ed06df7a391c9553be5395a4fe9651c5b58fc4b8b044f031d48', NULL, NULL, NULL, NULL),
	('directory', 20, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.211795+00', '\x28cdf8d187c21ed06df7a391c9553be5395a4fe9651c5b58fc4b8b044f031d48', '\x72ef79245681d97a2af09e2f82bce03a2be3e67679cefd039f7055952ea6339d', NULL, NULL, NULL, NULL),
	('directory', 21, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.215297+00', '\x72ef79245681d97a2af09e2f82bce03a2be3e67679cefd039f7055952ea6339d', '\xfebaef219fe398e78a76ad557be7a3b0023e5098586e64eb63a10b00e1669efa', NULL, NULL, NULL, NULL),
	('directory', 22, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.218615+00', '\xfebaef219fe398e78a76ad557be7a3b0023e5098586e64eb63a10b00e1669efa', '\x6e3ac2296dd0387e339f5b5fd2362f22fa820191ba8a7e45d0d310591024bec5', NULL, NULL, NULL, NULL),
	('directory', 23, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.222419+00', '\x6e3ac2296dd0387e339f5b5fd2362f22fa820191ba8a7e45d0d310591024bec5', '\x80d481fb5fbf995c347db59821d601d35e71241cd66e35c4ab32e96784a59123', NULL, NULL, NULL, NULL),
	('directory', 24, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.225901+00', '\x80d481fb5fbf995c347db59821d601d35e71241cd66e35c4ab32e96784a59123', '\xd4443cd5d798e20661d0652359a74feb3d04f8dca747debd9484be866084b84a', NULL, NULL, NULL, NULL),
	('directory', 25, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.228683+00', '\xd4443cd5d798e20661d0652359a74feb3d04f8dca747debd9484be866084b84a', '\x81d5d05816b8f8282fc92fe6088af90255fef0d4ecf546c6ac094547989b6942', NULL, NULL, NULL, NULL),
	('directory', 26, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.231418+00', '\x81d5d05816b8f8282fc92fe6088af90255fef0d4ecf546c6ac094547989b6942', '\x393ab8c9c8b8d3dfbd32369d9613acccb4f982041e70374507ec55ce00088de0', NULL, NULL, NULL, NULL),
	('directory', 27, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.234659+00', '\x393ab8c9c8b8d3dfbd32369d9613acccb4f982041e70374507ec55ce00088de0', '\x3c4d5982faf27d35c93def849165c9b88c56b5a7a063ebce93bc10384431570a', NULL, NULL, NULL, NULL),
	('directory', 28, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.237742+00', '\x3c4d5982faf27d35c93def849165c9b88c56b5a7a063ebce93bc10384431570a', '\x4ad4849196b8925a5c739636dbdc4924084e21d5ca6fa0a2b1398d214b2d031e', NULL, NULL, NULL, NULL),
	('directory', 29, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.240848+00', '\x4ad4849196b8925a5c739636dbdc4924084e21d5ca6fa0a2b1398d214b2d031e', '\xcf7fc589da892019e285fd7a91ca9e7ae0cfa35282cb080eaee1cc154077b6de', NULL, NULL, NULL, NULL),
	('directory', 30, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.243153+00', '\xcf7fc589da892019e285fd7a91ca9e7ae0cfa35282cb080eaee1cc154077b6de', '\xdc967275460a2f718e52d809d9451ba8632c61859a5d95ee0c089e905149957b', NULL, NULL, NULL, NULL),
	('directory', 31, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 06:24:09.245417+00', '\xdc967275460a2f718e52d809d9451ba8632c61859a5d95ee0c089e905149957b', '\xdaceda3a13e11be56067ad0c7b33a0855bed07b67cdada1ac4956138f93304f9', NULL, NULL, NULL, NULL),
	('directory', 32, 'plenary.v1.EventService/CreateSeries', '2026-11-29 06:24:09.248097+00', '\xdaceda3a13e11be56067ad0c7b33a0855bed07b67cdada1ac4956138f93304f9', '\x4700a30556f952339800d358475ae598cc718c64069cbea924939601227dc516', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 06:24:09.256559+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xa404499ef25ba6dda6707b3f2bf91cdb96c7e16ee9856fe71f9853540185559d', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 06:24:09.267638+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x698adb2ec9b24f21a93cbc16e061988a6db283a4d84881cd0497691a050a8082', NULL, NULL, NULL, NULL),
	('events/open-day', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 06:24:09.272645+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x16e5e82b0a2559d602e7280e48f73aa314a0c0866c0b4442c02e9edae9014fcb', NULL, NULL, NULL, NULL),
	('events/open-day', 2, 'plenary.v1.ParticipantService/CreateDelegation', '2026-11-29 06:24:09.279485+00', '\x16e5e82b0a2559d602e7280e48f73aa314a0c0866c0b4442c02e9edae9014fcb', '\x0d2d052dbc71754bf1824ac164d6a9efbbf6d5dfaf00462841ae797417d7aa02', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 2, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.292838+00', '\xa404499ef25ba6dda6707b3f2bf91cdb96c7e16ee9856fe71f9853540185559d', '\xb88bd28cc7f142cebbb2bfa29787b4add771414e42e3bd2622c91df1696534e7', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.298063+00', '\xb88bd28cc7f142cebbb2bfa29787b4add771414e42e3bd2622c91df1696534e7', '\x4ee475dca1572bb2f7e8f4bca2435ca8d2d66f753887f9710b2b3d387d0c45e5', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 4, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.302179+00', '\x4ee475dca1572bb2f7e8f4bca2435ca8d2d66f753887f9710b2b3d387d0c45e5', '\xf651ecd90ba1149461b5c87546b53db737d27461a7c4a0063d8b7a011bff1af6', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 5, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.306079+00', '\xf651ecd90ba1149461b5c87546b53db737d27461a7c4a0063d8b7a011bff1af6', '\xe6728b4d789de40c479a3ed15a0edb2799cbc58cc185adb64231f392574f83ba', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 6, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.30952+00', '\xe6728b4d789de40c479a3ed15a0edb2799cbc58cc185adb64231f392574f83ba', '\x15b07d34bef456faa154055e28b00944401b081061de844eba62803458e4e13e', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 7, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.31278+00', '\x15b07d34bef456faa154055e28b00944401b081061de844eba62803458e4e13e', '\x792e6588b98950687dbb0833109cf6360355d6b8f9cc7bd8ba3738d8c00ac0db', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 8, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.315526+00', '\x792e6588b98950687dbb0833109cf6360355d6b8f9cc7bd8ba3738d8c00ac0db', '\xb772abe95a2cca5815f8816a412862a1d51a503966a5542333392a7294f0ad6f', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 9, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.318393+00', '\xb772abe95a2cca5815f8816a412862a1d51a503966a5542333392a7294f0ad6f', '\x3fecc6e4fde1839647a7380a58a90f3779c1df2df1fff05d6c1f96f96ae1c362', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 10, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.321133+00', '\x3fecc6e4fde1839647a7380a58a90f3779c1df2df1fff05d6c1f96f96ae1c362', '\x383167f7abc7f2b6476ac3e0c8e813bb116af7018515487e37e348765e11b944', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 2, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.325132+00', '\x698adb2ec9b24f21a93cbc16e061988a6db283a4d84881cd0497691a050a8082', '\xdaebb398020956f06d7e38b38dd1a31406fd97d6eb58a218387bdcc7d5812ac4', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.328653+00', '\xdaebb398020956f06d7e38b38dd1a31406fd97d6eb58a218387bdcc7d5812ac4', '\x04718d4b38d2505dff0047b56f59503b0df7ea32595536680d72c9ae5bbd29f7', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 4, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.332266+00', '\x04718d4b38d2505dff0047b56f59503b0df7ea32595536680d72c9ae5bbd29f7', '\x68b09babeca31cf5a809953728d1963bada02544480fcf53c91b112e9191ad66', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 5, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.335497+00', '\x68b09babeca31cf5a809953728d1963bada02544480fcf53c91b112e9191ad66', '\xece11b47ae53f4c4b5acc0a465b533b909e3f99e4d945fb2e5cb69ef9713b0d6', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 6, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.338853+00', '\xece11b47ae53f4c4b5acc0a465b533b909e3f99e4d945fb2e5cb69ef9713b0d6', '\xf9cb6805a7edb431890480c4032c0d3ba101e6786a753b779e637133f412f649', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 7, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.341591+00', '\xf9cb6805a7edb431890480c4032c0d3ba101e6786a753b779e637133f412f649', '\x00a9ae07742a5aa5e3633a45e4530ab71d852146c89c64bea738247670731c73', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 8, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.344428+00', '\x00a9ae07742a5aa5e3633a45e4530ab71d852146c89c64bea738247670731c73', '\xc357a69682dad945e0fe73769ab7fad992fbc29c5638688753c5db1d4d4206d9', NULL, NULL, NULL, NULL),
	('events/open-day', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.347744+00', '\x0d2d052dbc71754bf1824ac164d6a9efbbf6d5dfaf00462841ae797417d7aa02', '\x9981e39b581896ddfd0c81faa09bef49982d37aa825cb38a9d67e9e6bb0d1ade', NULL, NULL, NULL, NULL),
	('events/open-day', 9, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.578604+00', '\x68ce3af94dfd13cfd5dd87d2bd53a6e658b17ea897e8df60578791d440be2aa2', '\x3504ea13a888738a889fcf4d77bfe55942982320c02b1bb8ac6669a7a69390b9', NULL, NULL, NULL, NULL),
	('events/open-day', 10, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 06:24:09.619574+00', '\x3504ea13a888738a889fcf4d77bfe55942982320c02b1bb8ac6669a7a69390b9', '\x93902c265760956a09551f28b2adc22f2246c43f753a7ee38c539894b65af038', NULL, NULL, NULL, NULL),
	('events/open-day', 14, 'plenary.v1.ParticipantService/CheckInParticipant', '2026-11-29 06:24:09.788695+00', '\x244e4050bb15ad0cb26fcd10e3316a25de8beb139f078d230ffb536e0ac9c2b6', '\xfcccb12510edf4d19be3a91f25e1e7904228242a39ca085d868a7a188817ebe6', NULL, NULL, NULL, NULL),
	('events/open-day', 4, 'plenary.v1.SessionService/CreateRoom', '2026-11-29 06:24:09.350898+00', '\x9981e39b581896ddfd0c81faa09bef49982d37aa825cb38a9d67e9e6bb0d1ade', '\xd0d4f5cf907267bd3aa77049ee15dd9db9303335c61fd91f473ff5aee1c907bb', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 11, 'plenary.v1.SessionService/CreateSession', '2026-11-29 06:24:09.359196+00', '\x383167f7abc7f2b6476ac3e0c8e813bb116af7018515487e37e348765e11b944', '\x5604f3d88c78b8a893f2d89b4b1989b0af5fffecb9c22bebe7a665a515ab196c', NULL, NULL, NULL, NULL),
	('events/open-day', 5, 'plenary.v1.SessionService/CreateSession', '2026-11-29 06:24:09.364053+00', '\xd0d4f5cf907267bd3aa77049ee15dd9db9303335c61fd91f473ff5aee1c907bb', '\x146cadc8a313ac6956320ac503fe97bc9baf54f01acfa5ca93d5623441aafa7d', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 12, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.371965+00', '\x5604f3d88c78b8a893f2d89b4b1989b0af5fffecb9c22bebe7a665a515ab196c', '\x6271ce84786f323d857d8be86ea6dad53c221f45d0dc19860b3f32fc4d22ac34', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 13, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.377169+00', '\x6271ce84786f323d857d8be86ea6dad53c221f45d0dc19860b3f32fc4d22ac34', '\x6b4667fa772cbcad2bf5c687eb2ff129fb3632ab16fac758fe8ade6e7a2309e8', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 14, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.38161+00', '\x6b4667fa772cbcad2bf5c687eb2ff129fb3632ab16fac758fe8ade6e7a2309e8', '\x47e385617c36181c09d9d28b8a56e1e6b53cc751bfe04c25acf261bdb07aa7d3', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 15, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.385699+00', '\x47e385617c36181c09d9d28b8a56e1e6b53cc751bfe04c25acf261bdb07aa7d3', '\x83b8c215bf88b3b962198dbac1398971e10caf262a5b8bc9a69fd570ac81bea2', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 16, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.390175+00', '\x83b8c215bf88b3b962198dbac1398971e10caf262a5b8bc9a69fd570ac81bea2', '\x3c158ae3863f684286ef191c627f890c96274bbe1d174d6bf447f8944c7afdbe', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 17, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.39575+00', '\x3c158ae3863f684286ef191c627f890c96274bbe1d174d6bf447f8944c7afdbe', '\xdd521d449b1c348ab885a8c6e1ae51673cbb673ac30cb991af9d2f0274f71fbb', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 18, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.39972+00', '\xdd521d449b1c348ab885a8c6e1ae51673cbb673ac30cb991af9d2f0274f71fbb', '\x420d39762a77a7e7197b783abe73c1885bdff06024d6723aca01fc0ce84cd934', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 19, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.404319+00', '\x420d39762a77a7e7197b783abe73c1885bdff06024d6723aca01fc0ce84cd934', '\x0b3b33815b7dd15ec8912798c836900adad9e71a8e6efa2ff0a8fa02bc61d1e3', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 20, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.408558+00', '\x0b3b33815b7dd15ec8912798c836900adad9e71a8e6efa2ff0a8fa02bc61d1e3', '\xdf4bd01b803eba0efbbcde941777af88eae07ddb3ace74f1e3ab17bdccb43e59', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 9, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.412393+00', '\xc357a69682dad945e0fe73769ab7fad992fbc29c5638688753c5db1d4d4206d9', '\x8ecd4a0ff04227363baf77a31987f4025d31896f27d1a182420f6da20121bf77', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 10, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.416857+00', '\x8ecd4a0ff04227363baf77a31987f4025d31896f27d1a182420f6da20121bf77', '\xde9f1f1a0c248c6bb63ced2fc65a96005c8ff6e96fed853ac9a730e7b5787bdf', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 11, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.421358+00', '\xde9f1f1a0c248c6bb63ced2fc65a96005c8ff6e96fed853ac9a730e7b5787bdf', '\xb14f8d67d26327f7a084a51be7c6e4c7fc1a816b20750584007f051156d94ab9', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 12, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.425388+00', '\xb14f8d67d26327f7a084a51be7c6e4c7fc1a816b20750584007f051156d94ab9', '\x103a6d58aeb48ff15a935b89cd6233821b5b040fd1a1addbb635f165409c83a5', NULL, NULL, NULL, NULL),
	('events/open-day', 6, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 06:24:09.428477+00', '\x146cadc8a313ac6956320ac503fe97bc9baf54f01acfa5ca93d5623441aafa7d', '\x997b08310615d9b04da894959fe121d03150dcf530df36f5fe0f6c194b321a61', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 13, 'plenary.v1.DocumentService/CreateDocument', '2026-11-29 06:24:09.43903+00', '\x103a6d58aeb48ff15a935b89cd6233821b5b040fd1a1addbb635f165409c83a5', '\xf44ceafccf1b8b3d0d423abd1af8fd121d51bb04bd59cb869cd96fff8a825a11', NULL, NULL, NULL, NULL),
	('events/open-day', 7, 'plenary.v1.DocumentService/CreateDocument', '2026-11-29 06:24:09.447234+00', '\x997b08310615d9b04da894959fe121d03150dcf530df36f5fe0f6c194b321a61', '\xb432ad1d6c1c9fff982b227728d7e95d1ea015f36cb05cf3a824c12883b1ee0e', NULL, NULL, NULL, NULL),
	('events/open-day', 8, 'plenary.v1.DocumentService/EndorseDocument', '2026-11-29 06:24:09.453371+00', '\xb432ad1d6c1c9fff982b227728d7e95d1ea015f36cb05cf3a824c12883b1ee0e', '\x68ce3af94dfd13cfd5dd87d2bd53a6e658b17ea897e8df60578791d440be2aa2', NULL, NULL, NULL, NULL),
	('access', 2, 'plenary.v1.AccessService/CreateApiKey', '2026-11-29 06:24:09.495276+00', '\x21d8939ca855ad9b74251b26932d116c1384bfc925815381a1415dccfcff449d', '\x7e1bdb9f6913d11329648f92f26e12aea1c019cf5b892c9bf9fcad536c783dee', NULL, NULL, NULL, NULL),
	('access', 3, 'plenary.v1.AccessService/CreateRoleBinding', '2026-11-29 06:24:09.5332+00', '\x7e1bdb9f6913d11329648f92f26e12aea1c019cf5b892c9bf9fcad536c783dee', '\x2ef7fe94303c42abffc0e7451109aa3db6df6f9fcef44e7025fd3afa81490b8b', NULL, NULL, NULL, NULL),
	('events/open-day', 11, 'plenary.v1.ParticipantService/InviteParticipant', '2026-11-29 06:24:09.661537+00', '\x93902c265760956a09551f28b2adc22f2246c43f753a7ee38c539894b65af038', '\x7de3c9326b2ba019c3d7b6f6907d0c79b9bbd6eba52a3a8113eb4692fbe52165', NULL, NULL, NULL, NULL),
	('events/open-day', 12, 'plenary.v1.ParticipantService/CreateCheckpoint', '2026-11-29 06:24:09.701138+00', '\x7de3c9326b2ba019c3d7b6f6907d0c79b9bbd6eba52a3a8113eb4692fbe52165', '\x403aa8c7432b958676d8263d76d85221926d228074e8cea3bfc16f28a618a546', NULL, NULL, NULL, NULL),
	('events/open-day', 13, 'plenary.v1.ParticipantService/IssueBadge', '2026-11-29 06:24:09.742768+00', '\x403aa8c7432b958676d8263d76d85221926d228074e8cea3bfc16f28a618a546', '\x244e4050bb15ad0cb26fcd10e3316a25de8beb139f078d230ffb536e0ac9c2b6', NULL, NULL, NULL, NULL),
	('events/open-day', 15, 'plenary.v1.ParticipantService/PlanImport', '2026-11-29 06:24:09.823587+00', '\xfcccb12510edf4d19be3a91f25e1e7904228242a39ca085d868a7a188817ebe6', '\x3ef5e27bbc8a1b5fc0be26039545d5519a61041affd2a4abb3a2b25689ec25ba', NULL, NULL, NULL, NULL),
	('events/open-day', 16, 'plenary.v1.ParticipantService/CommitImport', '2026-11-29 06:24:09.838884+00', '\x3ef5e27bbc8a1b5fc0be26039545d5519a61041affd2a4abb3a2b25689ec25ba', '\xf3a9a2465f8b97d3e30acb23f500157e0e098e66f2cfdbbb461ba399c9d9a093', 'r01k8ivjbj6kd2dsv1pdsd85i1d', 2, '\x41226d457bf1256f139be1fa234fe700c47da70cea815ef1b28f95f34bea4db8', NULL),
	('directory', 33, 'plenary.v1.DirectoryService/MergePeople', '2026-11-29 06:24:09.890655+00', '\x4700a30556f952339800d358475ae598cc718c64069cbea924939601227dc516', '\x21f0947aad9de9f527c888a3ddaf411802e261a5b1a06e3b4a11d5fe991d9ed0', NULL, NULL, NULL, NULL),
	('directory', 34, 'plenary.v1.DirectoryService/MergeOrganizations', '2026-11-29 06:24:09.914403+00', '\x21f0947aad9de9f527c888a3ddaf411802e261a5b1a06e3b4a11d5fe991d9ed0', '\x769e90d7b4ac18e38df1acc980c74e69982dd91fdc1919464d761ac24232f9c6', NULL, NULL, NULL, NULL),
	('events/open-day', 17, 'plenary.v1.DocumentService/CorrectAdoption', '2026-11-29 06:24:09.952117+00', '\xf3a9a2465f8b97d3e30acb23f500157e0e098e66f2cfdbbb461ba399c9d9a093', '\xf772196ad9b72fefb4d6d0caa88cec564aa0f5980b1be2887cdc3a9dd866f15b', NULL, NULL, NULL, '\x6b6f2ea86abbdc0d3aed97cba01f70104a694f93a8720f603d62bbd60b11437f'),
	('events/open-day', 18, 'plenary.v1.ParticipantService/WithdrawParticipant', '2026-11-29 06:24:10.02927+00', '\xf772196ad9b72fefb4d6d0caa88cec564aa0f5980b1be2887cdc3a9dd866f15b', '\xda4effb24a0db5fa944cb741b5d183288d1981d4e533f5588ed9ae3c812153d4', NULL, NULL, NULL, '\x4f89fe6844ac2570f0c850352ae83d797cba8429b05567f243918e4d3e4075ad');


--
-- Data for Name: journal_heads; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_heads VALUES
	('access', 3, '\x2ef7fe94303c42abffc0e7451109aa3db6df6f9fcef44e7025fd3afa81490b8b'),
	('directory', 34, '\x769e90d7b4ac18e38df1acc980c74e69982dd91fdc1919464d761ac24232f9c6'),
	('events/open-day', 18, '\xda4effb24a0db5fa944cb741b5d183288d1981d4e533f5588ed9ae3c812153d4'),
	('events/beijing-forum', 20, '\xdf4bd01b803eba0efbbcde941777af88eae07ddb3ace74f1e3ab17bdccb43e59'),
	('events/madrid-seminar', 13, '\xf44ceafccf1b8b3d0d423abd1af8fd121d51bb04bd59cb869cd96fff8a825a11');


--
-- Data for Name: journal_reasons; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_reasons VALUES
	('events/open-day', 17, 'Counted again.', '\x2928eda3e04538b8477cecf2c336e677'),
	('events/open-day', 18, 'Cannot come.', '\x6ea23eaa6a72064c0ac0d44d02abaa91');


--
-- Data for Name: merged_organizations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merged_organizations VALUES
	('union-of-students', 'students-union', '\x0a1f6f7267616e697a6174696f6e732f756e696f6e2d6f662d73747564656e7473121d0a02656e12170a02656e1211556e696f6e206f662053747564656e74732808520b08898aafd80610b0a5f25f5a0b08898aafd80610b0a5f25f6203223122', '2026-11-29 06:24:09.913931+00');


--
-- Data for Name: merged_people; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merged_people VALUES
	('mar-again', 'mar', '\x0a1070656f706c652f6d61722d616761696e120f0a09536f6c6572204d6172120265734a0b08898aafd806109088dc74520b08898aafd806109088dc745a03223122', '\x0a0a70656f706c652f6d6172120f0a094d617220536f6c6572120265734a0b08898aafd80610c8cfcf73520b08898aafd80610c8cfcf735a03223122', '\x0a0a70656f706c652f6d6172120f0a094d617220536f6c657212026573120f0a09536f6c6572204d6172120265734a0b08898aafd80610c8cfcf73520c08898aafd806109088aea7035a03223222', '{}', '2026-11-29 06:24:09.888766+00');


--
-- Data for Name: organization_keys; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.organization_keys VALUES
	(3284285190737714941, 'information-office-of-the-state-council'),
	(1448389660573927541, 'information-office-of-the-state-council'),
	(-921051551890629805, 'information-office-of-the-state-council'),
	(-2074354935809743916, 'information-office-of-the-state-council'),
	(-3492628010242498828, 'information-office-of-the-state-council'),
	(-3541282915600111636, 'information-office-of-the-state-council'),
	(-4516898339748277766, 'information-office-of-the-state-council'),
	(-6825686952252300111, 'information-office-of-the-state-council'),
	(-6900919749017055794, 'information-office-of-the-state-council'),
	(-7278455821200637579, 'information-office-of-the-state-council'),
	(-7569753384722597933, 'information-office-of-the-state-council'),
	(4018387605950623796, 'ministry-of-foreign-affairs'),
	(1472731220289469189, 'ministry-of-foreign-affairs'),
	(-635891962847758571, 'ministry-of-foreign-affairs'),
	(-1822827014131368741, 'ministry-of-foreign-affairs'),
	(-2912484148310967141, 'ministry-of-foreign-affairs'),
	(-3097166751513403601, 'ministry-of-foreign-affairs'),
	(-3961915710457086046, 'ministry-of-foreign-affairs'),
	(-5597279735793592627, 'ministry-of-foreign-affairs'),
	(-8973227356115789260, 'ministry-of-foreign-affairs'),
	(6103036868672232879, 'china-international-development-cooperation-agency'),
	(3778327676932819641, 'china-international-development-cooperation-agency'),
	(3318218813952050769, 'china-international-development-cooperation-agency'),
	(2598098915095661013, 'china-international-development-cooperation-agency'),
	(1895378450210493906, 'china-international-development-cooperation-agency'),
	(1488821400391458964, 'china-international-development-cooperation-agency'),
	(-71299120782565296, 'china-international-development-cooperation-agency'),
	(-337141526300429199, 'china-international-development-cooperation-agency'),
	(-2719290880817477258, 'china-international-development-cooperation-agency'),
	(-6660837265438516397, 'china-international-development-cooperation-agency'),
	(-7801672573443439190, 'china-international-development-cooperation-agency'),
	(-8200491484929953201, 'china-international-development-cooperation-agency'),
	(-8977047748898952271, 'china-international-development-cooperation-agency'),
	(7791101530940514032, 'center-for-china-and-globalization'),
	(5289758404018215165, 'center-for-china-and-globalization'),
	(4551438281128998755, 'center-for-china-and-globalization'),
	(3232223905942554560, 'center-for-china-and-globalization'),
	(2103773373716351918, 'center-for-china-and-globalization'),
	(1284271334566366436, 'center-for-china-and-globalization'),
	(1147084208636286661, 'center-for-china-and-globalization'),
	(-2579714822632097062, 'center-for-china-and-globalization'),
	(-5772473533082984918, 'center-for-china-and-globalization'),
	(7887432681313572648, 'university-of-chinese-academy-of-social-sciences'),
	(5778039483940395838, 'university-of-chinese-academy-of-social-sciences'),
	(2245777529257094376, 'university-of-chinese-academy-of-social-sciences'),
	(2072691796068882454, 'university-of-chinese-academy-of-social-sciences'),
	(-661342855754987996, 'university-of-chinese-academy-of-social-sciences'),
	(-1946551501293875120, 'university-of-chinese-academy-of-social-sciences'),
	(-3278543987171955758, 'university-of-chinese-academy-of-social-sciences'),
	(-3390988381678856030, 'university-of-chinese-academy-of-social-sciences'),
	(-4172534276917000273, 'university-of-chinese-academy-of-social-sciences'),
	(-5118119212459249341, 'university-of-chinese-academy-of-social-sciences'),
	(-8916679283095523273, 'university-of-chinese-academy-of-social-sciences'),
	(-2757500106828268783, 'law-school-of-university-of-cass'),
	(-5485676740546060336, 'law-school-of-university-of-cass'),
	(-6188127378128600522, 'law-school-of-university-of-cass'),
	(7917361861506973060, 'office-of-the-un-high-commissioner-for-human-rights'),
	(7342603936524425978, 'office-of-the-un-high-commissioner-for-human-rights'),
	(6015416732791950137, 'office-of-the-un-high-commissioner-for-human-rights'),
	(3471995195505585297, 'office-of-the-un-high-commissioner-for-human-rights'),
	(599046608886197281, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-1061147543701094381, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-1560855527616007105, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-1583424414324766282, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-1727230409701293973, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-1963744990626894674, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-3172865931343721035, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-4133730461899040598, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-4217899416343903007, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-4337877429619980523, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-4343893347384570207, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-4589037253174020090, 'office-of-the-un-high-commissioner-for-human-rights'),
	(-7559801801530014732, 'office-of-the-un-high-commissioner-for-human-rights'),
	(7353336450856559888, 'tsinghua-university'),
	(-1412743510711445168, 'tsinghua-university'),
	(-4819076624993162999, 'tsinghua-university'),
	(-5997742606108136891, 'tsinghua-university'),
	(8450364931450517575, 'tsinghua-school-of-journalism-and-communication'),
	(7116203366873645524, 'tsinghua-school-of-journalism-and-communication'),
	(6873613512856101897, 'tsinghua-school-of-journalism-and-communication'),
	(2543992175480529458, 'tsinghua-school-of-journalism-and-communication'),
	(400672569707182305, 'tsinghua-school-of-journalism-and-communication'),
	(364457206629217854, 'tsinghua-school-of-journalism-and-communication'),
	(-3004942711459519485, 'tsinghua-school-of-journalism-and-communication'),
	(-7413570356391876787, 'tsinghua-school-of-journalism-and-communication'),
	(-7528524117438056792, 'tsinghua-school-of-journalism-and-communication'),
	(7814713685977083994, 'human-rights-commission-of-malaysia'),
	(5289662620349672058, 'human-rights-commission-of-malaysia'),
	(4917085903454536557, 'human-rights-commission-of-malaysia'),
	(1279197847925447901, 'human-rights-commission-of-malaysia'),
	(1136919202517302636, 'human-rights-commission-of-malaysia'),
	(291686426904687044, 'human-rights-commission-of-malaysia'),
	(2943260817829221, 'human-rights-commission-of-malaysia'),
	(-3495332288022183283, 'human-rights-commission-of-malaysia'),
	(-6305685308439674851, 'human-rights-commission-of-malaysia'),
	(-7075625887056318743, 'human-rights-commission-of-malaysia'),
	(-8164541542171909462, 'human-rights-commission-of-malaysia'),
	(8434457115282948539, 'east-china-university-of-political-science-and-law'),
	(4621096155942753299, 'east-china-university-of-political-science-and-law'),
	(3506292279888334580, 'east-china-university-of-political-science-and-law');
INSERT INTO public.organization_keys VALUES
	(3182099141637498053, 'east-china-university-of-political-science-and-law'),
	(1245498445158942479, 'east-china-university-of-political-science-and-law'),
	(1105359961163068556, 'east-china-university-of-political-science-and-law'),
	(-2183224437844347134, 'east-china-university-of-political-science-and-law'),
	(-2442789848488201404, 'east-china-university-of-political-science-and-law'),
	(-3235172530308103784, 'east-china-university-of-political-science-and-law'),
	(-3476603257987368679, 'east-china-university-of-political-science-and-law'),
	(-4179584929822802591, 'east-china-university-of-political-science-and-law'),
	(-4441384265492893698, 'east-china-university-of-political-science-and-law'),
	(-4771915906496282003, 'east-china-university-of-political-science-and-law'),
	(-7596753302211829394, 'east-china-university-of-political-science-and-law'),
	(9083109062182596019, 'digital-rule-of-law-research-institute'),
	(5354517712951834209, 'digital-rule-of-law-research-institute'),
	(4768812626709719736, 'digital-rule-of-law-research-institute'),
	(4427164359340717043, 'digital-rule-of-law-research-institute'),
	(3202077361469820254, 'digital-rule-of-law-research-institute'),
	(2583085646218834897, 'digital-rule-of-law-research-institute'),
	(856622925251208723, 'digital-rule-of-law-research-institute'),
	(-3065943455441832893, 'digital-rule-of-law-research-institute'),
	(-3685339490246796087, 'digital-rule-of-law-research-institute'),
	(-3854719146601665560, 'digital-rule-of-law-research-institute'),
	(-6921026903733907545, 'digital-rule-of-law-research-institute'),
	(-8025674285247574325, 'digital-rule-of-law-research-institute'),
	(5584266483539741487, 'china-society-for-human-rights-studies'),
	(4656685330243926334, 'china-society-for-human-rights-studies'),
	(4320557026694688647, 'china-society-for-human-rights-studies'),
	(32522048580504557, 'china-society-for-human-rights-studies'),
	(-31817732002071940, 'china-society-for-human-rights-studies'),
	(-151447884608449977, 'china-society-for-human-rights-studies'),
	(-3033994479663325079, 'china-society-for-human-rights-studies'),
	(-4213263072987433605, 'china-society-for-human-rights-studies'),
	(-5178590849432748557, 'china-society-for-human-rights-studies'),
	(-5522447907566955147, 'china-society-for-human-rights-studies'),
	(-6354202183027924460, 'china-society-for-human-rights-studies'),
	(-6709321540631251757, 'china-society-for-human-rights-studies'),
	(-7940980221080181178, 'china-society-for-human-rights-studies'),
	(7928253311051395328, 'catedra-china-foundation'),
	(7538430428945981701, 'catedra-china-foundation'),
	(6670035641332716424, 'catedra-china-foundation'),
	(5496452040140709003, 'catedra-china-foundation'),
	(-1265675388716871232, 'catedra-china-foundation'),
	(-1368688754007905208, 'catedra-china-foundation'),
	(-3428433752742039416, 'catedra-china-foundation'),
	(-4570694509397718037, 'catedra-china-foundation'),
	(-7968564338345776734, 'catedra-china-foundation'),
	(5943629228060602940, 'southwest-university-of-political-science-and-law'),
	(3940568075876066635, 'southwest-university-of-political-science-and-law'),
	(1694615902750861681, 'southwest-university-of-political-science-and-law'),
	(568348102213093347, 'southwest-university-of-political-science-and-law'),
	(-6460524326082693644, 'southwest-university-of-political-science-and-law'),
	(-6792650518172422381, 'southwest-university-of-political-science-and-law'),
	(-6931830010277949633, 'southwest-university-of-political-science-and-law'),
	(-7012582903865279074, 'southwest-university-of-political-science-and-law'),
	(-7427144109675071665, 'southwest-university-of-political-science-and-law'),
	(-8333686586467544387, 'southwest-university-of-political-science-and-law'),
	(-8588439997882947191, 'southwest-university-of-political-science-and-law'),
	(-9180986512634046941, 'southwest-university-of-political-science-and-law'),
	(7028428471788599691, 'human-rights-institute-of-southwest-university'),
	(4647897158983732203, 'human-rights-institute-of-southwest-university'),
	(1737255823131947707, 'human-rights-institute-of-southwest-university'),
	(-149152807662407226, 'human-rights-institute-of-southwest-university'),
	(-1191869811554753479, 'human-rights-institute-of-southwest-university'),
	(-2023243336940485642, 'human-rights-institute-of-southwest-university'),
	(-4405952690928796806, 'human-rights-institute-of-southwest-university'),
	(-6316246381922838671, 'human-rights-institute-of-southwest-university'),
	(-7243906373983665096, 'human-rights-institute-of-southwest-university'),
	(5726900059116462432, 'students-union'),
	(5023869184106159700, 'students-union'),
	(-1691797026670604725, 'students-union'),
	(-2060093301151048589, 'students-union');


--
-- Data for Name: organizations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.organizations VALUES
	('information-office-of-the-state-council', 'Information Office of the State Council', 'Information Office of the State Council', 1, NULL, '', '\x12330a02656e122d0a02656e1227496e666f726d6174696f6e204f6666696365206f662074686520537461746520436f756e63696c4a060a043202656e', '2026-11-29 06:24:09.141192+00', '2026-11-29 06:24:09.141192+00', 1, '=information office state council	Information Office of the State Council
', 1),
	('ministry-of-foreign-affairs', 'Ministry of Foreign Affairs', 'Ministry of Foreign Affairs', 1, NULL, '', '\x12270a02656e12210a02656e121b4d696e6973747279206f6620466f726569676e20416666616972734a060a043202656e', '2026-11-29 06:24:09.149432+00', '2026-11-29 06:24:09.149432+00', 1, '=ministry foreign affairs	Ministry of Foreign Affairs
', 1),
	('china-international-development-cooperation-agency', 'China International Development Cooperation Agency', 'China International Development Cooperation Agency', 1, NULL, '', '\x123e0a02656e12380a02656e12324368696e6120496e7465726e6174696f6e616c20446576656c6f706d656e7420436f6f7065726174696f6e204167656e63794a060a043202656e', '2026-11-29 06:24:09.152857+00', '2026-11-29 06:24:09.152857+00', 1, '=china international development cooperation agency	China International Development Cooperation Agency
', 1),
	('center-for-china-and-globalization', 'Center for China and Globalization', 'Center for China and Globalization', 6, NULL, '', '\x122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e4a060a043202656e', '2026-11-29 06:24:09.156004+00', '2026-11-29 06:24:09.156004+00', 1, '=center china globalization	Center for China and Globalization
', 1),
	('university-of-chinese-academy-of-social-sciences', 'University of Chinese Academy of Social Sciences', 'University of Chinese Academy of Social Sciences', 4, NULL, '', '\x123c0a02656e12360a02656e1230556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365734a060a043202656e', '2026-11-29 06:24:09.15899+00', '2026-11-29 06:24:09.15899+00', 1, '=university chinese academy social sciences	University of Chinese Academy of Social Sciences
', 1),
	('law-school-of-university-of-cass', 'Law School', 'Law School', 5, 'university-of-chinese-academy-of-social-sciences', '', '\x12160a02656e12100a02656e120a4c6177205363686f6f6c4a060a043202656e', '2026-11-29 06:24:09.162221+00', '2026-11-29 06:24:09.162221+00', 1, '=law school	Law School
', 1),
	('office-of-the-un-high-commissioner-for-human-rights', 'Office of the United Nations High Commissioner for Human Rights', 'Office of the United Nations High Commissioner for Human Rights', 2, NULL, '', '\x124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874734a060a043202656e', '2026-11-29 06:24:09.165447+00', '2026-11-29 06:24:09.165447+00', 1, '=office united nations high commissioner human rights	Office of the United Nations High Commissioner for Human Rights
', 1),
	('tsinghua-university', 'Tsinghua University', 'Tsinghua University', 4, NULL, '', '\x121f0a02656e12190a02656e12135473696e6768756120556e69766572736974794a060a043202656e', '2026-11-29 06:24:09.168166+00', '2026-11-29 06:24:09.168166+00', 1, '=tsinghua university	Tsinghua University
', 1),
	('tsinghua-school-of-journalism-and-communication', 'School of Journalism and Communication', 'School of Journalism and Communication', 5, 'tsinghua-university', '', '\x12320a02656e122c0a02656e12265363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e4a060a043202656e', '2026-11-29 06:24:09.170523+00', '2026-11-29 06:24:09.170523+00', 1, '=school journalism communication	School of Journalism and Communication
', 1),
	('human-rights-commission-of-malaysia', 'Human Rights Commission of Malaysia', 'Human Rights Commission of Malaysia', 3, NULL, '', '\x122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369614a060a043202656e', '2026-11-29 06:24:09.178215+00', '2026-11-29 06:24:09.178215+00', 1, '=human rights commission malaysia	Human Rights Commission of Malaysia
', 1),
	('east-china-university-of-political-science-and-law', 'East China University of Political Science and Law', 'East China University of Political Science and Law', 4, NULL, '', '\x123e0a02656e12380a02656e123245617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61774a060a043202656e', '2026-11-29 06:24:09.182591+00', '2026-11-29 06:24:09.182591+00', 1, '=east china university political science law	East China University of Political Science and Law
', 1),
	('digital-rule-of-law-research-institute', 'Digital Rule of Law Research Institute', 'Digital Rule of Law Research Institute', 6, 'east-china-university-of-political-science-and-law', '', '\x12320a02656e122c0a02656e12264469676974616c2052756c65206f66204c617720526573656172636820496e737469747574654a060a043202656e', '2026-11-29 06:24:09.185384+00', '2026-11-29 06:24:09.185384+00', 1, '=digital rule law research institute	Digital Rule of Law Research Institute
', 1),
	('china-society-for-human-rights-studies', 'China Society for Human Rights Studies', 'China Society for Human Rights Studies', 8, NULL, '', '\x12320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965734a060a043202656e', '2026-11-29 06:24:09.188144+00', '2026-11-29 06:24:09.188144+00', 1, '=china society human rights studies	China Society for Human Rights Studies
', 1),
	('catedra-china-foundation', 'Catedra China Foundation', 'Catedra China Foundation', 7, NULL, 'ES', '\x12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e4a060a043202656e4a3a0a043202656e120b726567696f6e5f636f64651a257468652043617465647261204368696e6120466f756e646174696f6e20696e20537061696e', '2026-11-29 06:24:09.190812+00', '2026-11-29 06:24:09.190812+00', 1, '=catedra china foundation	Catedra China Foundation
', 1),
	('southwest-university-of-political-science-and-law', 'Southwest University of Political Science and Law', 'Southwest University of Political Science and Law', 4, NULL, '', '\x123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61774a060a043202656e', '2026-11-29 06:24:09.193399+00', '2026-11-29 06:24:09.193399+00', 1, '=southwest university political science law	Southwest University of Political Science and Law
', 1),
	('human-rights-institute-of-southwest-university', 'Human Rights Institute', 'Human Rights Institute', 6, 'southwest-university-of-political-science-and-law', '', '\x12220a02656e121c0a02656e121648756d616e2052696768747320496e737469747574654a060a043202656e', '2026-11-29 06:24:09.196082+00', '2026-11-29 06:24:09.196082+00', 1, '=human rights institute	Human Rights Institute
', 1),
	('students-union', 'Students'' Union', 'Students'' Union Union of Students', 8, NULL, '', '\x121b0a02656e12150a02656e120f53747564656e74732720556e696f6e2211556e696f6e206f662053747564656e7473', '2026-11-29 06:24:09.198571+00', '2026-11-29 06:24:09.912605+00', 2, '=students union	Students'' Union
~union students	Union of Students
', 2);


--
-- Data for Name: participant_exports; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participant_exports VALUES
	('open-day', 'c38c615aa940a4db', false, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 1, '\x2ede9758d417bd7e9ed3ac0fdd48fe1598c640d0fce20c1a17fa561f6d113363', 16, NULL, NULL, '2026-11-29 06:24:09.862938+00'),
	('open-day', 'c38c615aa940a4db', true, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 1, '\x2ede9758d417bd7e9ed3ac0fdd48fe1598c640d0fce20c1a17fa561f6d113363', 16, 6, '\x52e99915f1a62d6e9355642629e4b2e83239c32afe01f1df3b13116778eef706', '2026-11-29 06:24:09.865489+00');


--
-- Data for Name: participant_organizations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participant_organizations VALUES
	('beijing-forum', 'zoon-ahmed-khan', 1, 'center-for-china-and-globalization'),
	('beijing-forum', 'liu-huawen', 1, 'law-school-of-university-of-cass'),
	('beijing-forum', 'veronica-birga', 1, 'office-of-the-un-high-commissioner-for-human-rights'),
	('beijing-forum', 'shi-anbin', 1, 'tsinghua-school-of-journalism-and-communication'),
	('beijing-forum', 'noor-aziah-mohd-awal', 1, 'human-rights-commission-of-malaysia'),
	('beijing-forum', 'ma-changshan', 1, 'digital-rule-of-law-research-institute'),
	('madrid-seminar', 'zhang-yonghe', 1, 'human-rights-institute-of-southwest-university'),
	('madrid-seminar', 'lu-guangjin', 1, 'china-society-for-human-rights-studies'),
	('madrid-seminar', 'marta-montoro', 1, 'catedra-china-foundation'),
	('madrid-seminar', 'laura-suero-moreno', 1, 'catedra-china-foundation'),
	('madrid-seminar', 'lin-wei', 1, 'southwest-university-of-political-science-and-law');


--
-- Data for Name: participants; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participants VALUES
	('beijing-forum', 'zoon-ahmed-khan', 'zoon-ahmed-khan', false, 'Zoon Ahmed Khan', 'Zoon Ahmed Khan', 0, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x1299010a1b0a02656e12150a02656e120f5a6f6f6e2041686d6564204b68616e1a7a0a160a02656e12100a02656e120a72657365617263686572122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e1a306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e1a1670656f706c652f7a6f6f6e2d61686d65642d6b68616e320102800103880103a201060a043202656e', '2026-11-29 06:24:09.285547+00', '2026-11-29 06:24:09.285547+00', 1, 0, 'Center for China and Globalization', ''),
	('beijing-forum', 'liu-huawen', 'liu-huawen', false, 'Liu Huawen', 'Liu Huawen', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12b7010a160a02656e12100a02656e120a4c69752048756177656e1a9c010a1a0a02656e12140a02656e120e7669636520707265736964656e74124e0a02656e12480a02656e12424c6177205363686f6f6c206f662074686520556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365731a2e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d636173731a1170656f706c652f6c69752d68756177656e800103880103a201060a043202656e', '2026-11-29 06:24:09.296192+00', '2026-11-29 06:24:09.296192+00', 1, 0, 'Law School of the University of Chinese Academy of Social Sciences', ''),
	('beijing-forum', 'veronica-birga', 'veronica-birga', false, 'Veronica Birga', 'Veronica Birga', 0, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12cb010a1a0a02656e12140a02656e120e5665726f6e6963612042697267611aac010a1a0a02656e12140a02656e120e4368696566206f66205374616666124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874731a416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d7269676874731a1570656f706c652f7665726f6e6963612d6269726761320102800103880103a201060a043202656ea201330a043202656e1205726f6c65731a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756d', '2026-11-29 06:24:09.300734+00', '2026-11-29 06:24:09.300734+00', 1, 0, 'Office of the United Nations High Commissioner for Human Rights', ''),
	('beijing-forum', 'shi-anbin', 'shi-anbin', false, 'Shi Anbin', 'Shi Anbin', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12b9010a150a02656e120f0a02656e120953686920416e62696e1a9f010a150a02656e120f0a02656e120970726f666573736f7212470a02656e12410a02656e123b5363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e2c205473696e6768756120556e69766572736974791a3d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e1a1070656f706c652f7368692d616e62696e800103880103a201060a043202656e', '2026-11-29 06:24:09.304679+00', '2026-11-29 06:24:09.304679+00', 1, 0, 'School of Journalism and Communication, Tsinghua University', ''),
	('beijing-forum', 'noor-aziah-mohd-awal', 'noor-aziah-mohd-awal', false, 'Noor Aziah Mohd Awal', 'Noor Aziah Mohd Awal', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12a3010a200a02656e121a0a02656e12144e6f6f7220417a696168204d6f6864204177616c1a7f0a190a02656e12130a02656e120d566963652043686169726d616e122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369611a316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c61797369611a1b70656f706c652f6e6f6f722d617a6961682d6d6f68642d6177616c800103880103a201060a043202656e', '2026-11-29 06:24:09.308531+00', '2026-11-29 06:24:09.308531+00', 1, 0, 'Human Rights Commission of Malaysia', ''),
	('beijing-forum', 'ma-changshan', 'ma-changshan', false, 'Ma Changshan', 'Ma Changshan', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12cf010a180a02656e12120a02656e120c4d61204368616e677368616e1ab2010a100a02656e120a0a02656e12046465616e12680a02656e12620a02656e125c4469676974616c2052756c65206f66204c617720526573656172636820496e737469747574652061742045617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e737469747574651a1370656f706c652f6d612d6368616e677368616e800103880103a201060a043202656e', '2026-11-29 06:24:09.311812+00', '2026-11-29 06:24:09.311812+00', 1, 0, 'Digital Rule of Law Research Institute at East China University of Political Science and Law', ''),
	('beijing-forum', 'scholars-and-officials', NULL, true, 'scholars and officials', 'scholars and officials', 0, '{1}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12240a220a02656e121c0a02656e12167363686f6c61727320616e64206f6666696369616c732001320101800103880103a201480a043202656e12066372656469741205726f6c65731a317363686f6c61727320616e64206f6666696369616c7320617474656e64696e6720616e206f6e676f696e6720666f72756d', '2026-11-29 06:24:09.314937+00', '2026-11-29 06:24:09.314937+00', 1, 0, '', ''),
	('beijing-forum', 'experts', NULL, true, 'Experts', 'Experts', 1, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12150a130a02656e120d0a02656e12074578706572747320012801320102800103880103a201410a043202656e1206637265646974120863617465676f72791205726f6c65731a204578706572747320706f696e746564206f75742061742074686520666f72756d', '2026-11-29 06:24:09.317749+00', '2026-11-29 06:24:09.317749+00', 1, 0, '', ''),
	('beijing-forum', 'scholars-from-china-and-abroad', NULL, true, 'scholars both from China and abroad', 'scholars both from China and abroad', 2, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12310a2f0a02656e12290a02656e12237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f616420012802800103880103a2013d0a043202656e1206637265646974120863617465676f72791a237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f6164', '2026-11-29 06:24:09.32054+00', '2026-11-29 06:24:09.32054+00', 1, 0, '', ''),
	('madrid-seminar', 'zhang-yonghe', 'zhang-yonghe', false, 'Zhang Yonghe', 'Zhang Yonghe', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12d0010a180a02656e12120a02656e120c5a68616e6720596f6e6768651ab3010a1a0a02656e12140a02656e120e657865637574697665206465616e12570a02656e12510a02656e124b48756d616e2052696768747320496e73746974757465206f6620536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3c6f7267616e697a6174696f6e732f68756d616e2d7269676874732d696e737469747574652d6f662d736f757468776573742d756e69766572736974791a1370656f706c652f7a68616e672d796f6e676865800103880103a201060a043202656eaa01b901080112ad010a02656e12a6010a02656e129f015a68616e6720596f6e6768652c20657865637574697665206465616e206f66207468652048756d616e2052696768747320496e73746974757465206f6620536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61772c206174207468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e61722e1a035643475001', '2026-11-29 06:24:09.323785+00', '2026-11-29 06:24:09.323785+00', 1, 0, 'Human Rights Institute of Southwest University of Political Science and Law', ''),
	('madrid-seminar', 'lu-guangjin', 'lu-guangjin', false, 'Lu Guangjin', 'Lu Guangjin', 0, '{2}', 3, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12a2010a170a02656e12110a02656e120b4c75204775616e676a696e1a86010a1a0a02656e12140a02656e120e7669636520707265736964656e7412320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965731a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d737475646965731a1270656f706c652f6c752d6775616e676a696e3201023803800103880103a201060a043202656ea201370a043202656e1205726f6c6573120f617474656e64616e63655f6d6f64651a177361696420696e206120766964656f2061646472657373', '2026-11-29 06:24:09.327669+00', '2026-11-29 06:24:09.327669+00', 1, 0, 'China Society for Human Rights Studies', ''),
	('madrid-seminar', 'marta-montoro', 'marta-montoro', false, 'Marta Montoro', 'Marta Montoro', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12f5010a190a02656e12130a02656e120d4d61727461204d6f6e746f726f1a6a0a1a0a02656e12140a02656e120e7669636520707265736964656e7412240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a6c0a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a1470656f706c652f6d617274612d6d6f6e746f726f800103880103a201060a043202656e', '2026-11-29 06:24:09.331266+00', '2026-11-29 06:24:09.331266+00', 1, 0, 'Catedra China Foundation Catedra China Foundation', ''),
	('madrid-seminar', 'laura-suero-moreno', 'laura-suero-moreno', false, 'Laura Suero Moreno', 'Laura Suero Moreno', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x128c010a1e0a02656e12180a02656e12124c6175726120537565726f204d6f72656e6f1a6a0a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a1970656f706c652f6c617572612d737565726f2d6d6f72656e6f800103880103a201060a043202656e', '2026-11-29 06:24:09.334536+00', '2026-11-29 06:24:09.334536+00', 1, 0, 'Catedra China Foundation', ''),
	('madrid-seminar', 'lin-wei', 'lin-wei', false, 'Lin Wei', 'Lin Wei', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12af010a130a02656e120d0a02656e12074c696e205765691a97010a150a02656e120f0a02656e1209707265736964656e74123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c61771a0e70656f706c652f6c696e2d776569800103880103a201060a043202656e', '2026-11-29 06:24:09.337769+00', '2026-11-29 06:24:09.337769+00', 1, 0, 'Southwest University of Political Science and Law', ''),
	('madrid-seminar', 'experts-scholars-officials-industry', NULL, true, 'experts, scholars, government officials, industry representatives and other stakeholders from the human rights fields of China and European countries', 'experts, scholars, government officials, industry representatives and other stakeholders from the human rights fields of China and European countries', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12a6010aa3010a02656e129c010a02656e129501657870657274732c207363686f6c6172732c20676f7665726e6d656e74206f6666696369616c732c20696e64757374727920726570726573656e7461746976657320616e64206f74686572207374616b65686f6c646572732066726f6d207468652068756d616e20726967687473206669656c6473206f66204368696e6120616e64204575726f7065616e20636f756e74726965732001800103880103a201060a043202656e', '2026-11-29 06:24:09.340896+00', '2026-11-29 06:24:09.340896+00', 1, 0, '', ''),
	('madrid-seminar', 'young-representatives', NULL, true, 'Young representatives', 'Young representatives', 6, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12230a210a02656e121b0a02656e1215596f756e6720726570726573656e7461746976657320012806800103880103a201060a043202656eaa015b080112500a02656e124a0a02656e1244596f756e6720726570726573656e74617469766573206174207468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e61722e1a035643475001', '2026-11-29 06:24:09.343785+00', '2026-11-29 06:24:09.343785+00', 1, 0, '', ''),
	('open-day', 'lin', NULL, false, 'Lin', 'Lin', 0, '{}', 0, 'students', 0, '', NULL, '{}', 0, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12110a0f0a02656e12090a02656e12034c696e42246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e7473', '2026-11-29 06:24:09.346403+00', '2026-11-29 06:24:09.346403+00', 1, 0, '', ''),
	('open-day', 'ana', NULL, false, 'Ana', 'Ana', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 4, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12110a0f0a02656e12090a02656e1203416e61', '2026-11-29 06:24:09.576017+00', '2026-11-29 06:24:09.576017+00', 1, 0, '', ''),
	('open-day', 'eva', NULL, false, 'Eva', 'Eva', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 1, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12110a0f0a02656e12090a02656e1203457661', '2026-11-29 06:24:09.659202+00', '2026-11-29 06:24:09.659202+00', 1, 0, '', ''),
	('open-day', 'r01k8ivjbir6mu6pa1u8m9jcim0', NULL, false, 'Mar', 'Mar', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 3, 2, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12130a110a03756e64120a0a03756e6412034d61729201110a0f6d6172406578616d706c652e6f7267', '2026-11-29 06:24:09.831034+00', '2026-11-29 06:24:09.831034+00', 1, 0, '', 'mar@example.org'),
	('open-day', 'r01k8ivjbirajam1hj6mp22frn6', NULL, false, 'Sol', 'Sol', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 3, 3, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12130a110a03756e64120a0a03756e641203536f6c9201110a0f736f6c406578616d706c652e6f7267', '2026-11-29 06:24:09.831034+00', '2026-11-29 06:24:09.831034+00', 1, 0, '', 'sol@example.org'),
	('open-day', 'ben', NULL, false, 'Ben', 'Ben', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 7, NULL, NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '\x12110a0f0a02656e12090a02656e120342656eba010c43616e6e6f7420636f6d652e', '2026-11-29 06:24:09.618375+00', '2026-11-29 06:24:10.027723+00', 2, 0, '', '');


--
-- Data for Name: people; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people VALUES
	('zoon-ahmed-khan', 'Zoon Ahmed Khan', 'Zoon Ahmed Khan', '\x12150a0f5a6f6f6e2041686d6564204b68616e1202656e2a4a0a160a02656e12100a02656e120a7265736561726368657212306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e42060a043202656e', '2026-11-29 06:24:09.205144+00', '2026-11-29 06:24:09.205144+00', 1, '=zoon ahmed khan	Zoon Ahmed Khan
@researcher	researcher
', 1),
	('liu-huawen', 'Liu Huawen', 'Liu Huawen', '\x12100a0a4c69752048756177656e1202656e2a4c0a1a0a02656e12140a02656e120e7669636520707265736964656e74122e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d6361737342060a043202656e', '2026-11-29 06:24:09.210504+00', '2026-11-29 06:24:09.210504+00', 1, '=liu huawen	Liu Huawen
@vice president	vice president
', 1),
	('veronica-birga', 'Veronica Birga', 'Veronica Birga Birga', '\x121b0a0e5665726f6e6963612042697267611202656e2a0542697267612a5f0a1a0a02656e12140a02656e120e4368696566206f6620537461666612416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d72696768747342060a043202656e', '2026-11-29 06:24:09.213978+00', '2026-11-29 06:24:09.213978+00', 1, '=veronica birga	Veronica Birga
.birga	Birga
@chief staff	Chief of Staff
', 1),
	('shi-anbin', 'Shi Anbin', 'Shi Anbin', '\x120f0a0953686920416e62696e1202656e2a560a150a02656e120f0a02656e120970726f666573736f72123d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e42060a043202656e', '2026-11-29 06:24:09.21738+00', '2026-11-29 06:24:09.21738+00', 1, '=shi anbin	Shi Anbin
@professor	professor
', 1),
	('noor-aziah-mohd-awal', 'Noor Aziah Mohd Awal', 'Noor Aziah Mohd Awal', '\x121a0a144e6f6f7220417a696168204d6f6864204177616c1202656e2a4e0a190a02656e12130a02656e120d566963652043686169726d616e12316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c617973696142060a043202656e', '2026-11-29 06:24:09.220667+00', '2026-11-29 06:24:09.220667+00', 1, '=noor aziah mohd awal	Noor Aziah Mohd Awal
@vice chairman	Vice Chairman
', 1),
	('ma-changshan', 'Ma Changshan', 'Ma Changshan Ma', '\x12160a0c4d61204368616e677368616e1202656e2a024d612a480a100a02656e120a0a02656e12046465616e12346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e7374697475746542060a043202656e', '2026-11-29 06:24:09.224516+00', '2026-11-29 06:24:09.224516+00', 1, '=ma changshan	Ma Changshan
.ma	Ma
@dean	dean
', 1),
	('zhang-yonghe', 'Zhang Yonghe', 'Zhang Yonghe', '\x12120a0c5a68616e6720596f6e6768651202656e2a5a0a1a0a02656e12140a02656e120e657865637574697665206465616e123c6f7267616e697a6174696f6e732f68756d616e2d7269676874732d696e737469747574652d6f662d736f757468776573742d756e697665727369747942060a043202656e', '2026-11-29 06:24:09.227767+00', '2026-11-29 06:24:09.227767+00', 1, '=zhang yonghe	Zhang Yonghe
@executive dean	executive dean
', 1),
	('lu-guangjin', 'Lu Guangjin', 'Lu Guangjin', '\x12110a0b4c75204775616e676a696e1202656e2a520a1a0a02656e12140a02656e120e7669636520707265736964656e7412346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d7374756469657342060a043202656e', '2026-11-29 06:24:09.230506+00', '2026-11-29 06:24:09.230506+00', 1, '=lu guangjin	Lu Guangjin
@vice president	vice president
', 1),
	('marta-montoro', 'Marta Montoro', 'Marta Montoro', '\x12130a0d4d61727461204d6f6e746f726f1202656e2a440a1a0a02656e12140a02656e120e7669636520707265736964656e7412266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e2a460a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e42060a043202656e', '2026-11-29 06:24:09.233671+00', '2026-11-29 06:24:09.233671+00', 1, '=marta montoro	Marta Montoro
@vice president	vice president
@director general	director general
', 1),
	('laura-suero-moreno', 'Laura Suero Moreno', 'Laura Suero Moreno Moreno', '\x12200a124c6175726120537565726f204d6f72656e6f1202656e2a064d6f72656e6f2a440a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e42060a043202656e', '2026-11-29 06:24:09.236556+00', '2026-11-29 06:24:09.236556+00', 1, '=laura suero moreno	Laura Suero Moreno
.moreno	Moreno
@junior advisor	junior advisor
', 1),
	('lin-wei', 'Lin Wei', 'Lin Wei Lin', '\x12120a074c696e205765691202656e2a034c696e2a580a150a02656e120f0a02656e1209707265736964656e74123f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c617742060a043202656e', '2026-11-29 06:24:09.239615+00', '2026-11-29 06:24:09.239615+00', 1, '=lin wei	Lin Wei
.lin	Lin
@president	president
', 1),
	('mar', 'Mar Soler', 'Mar Soler Soler Mar', '\x120f0a094d617220536f6c657212026573120f0a09536f6c6572204d617212026573', '2026-11-29 06:24:09.242477+00', '2026-11-29 06:24:09.88785+00', 2, '=mar soler	Mar Soler
=soler mar	Soler Mar
', 2);


--
-- Data for Name: person_keys; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_keys VALUES
	(9021701035827849066, 'zoon-ahmed-khan'),
	(8877107098618047590, 'zoon-ahmed-khan'),
	(8202165334441240985, 'zoon-ahmed-khan'),
	(6259633578281339852, 'zoon-ahmed-khan'),
	(4702911684621529729, 'zoon-ahmed-khan'),
	(3338172514310890268, 'zoon-ahmed-khan'),
	(3283134582222894731, 'zoon-ahmed-khan'),
	(2602820572987485937, 'zoon-ahmed-khan'),
	(960648397197985156, 'zoon-ahmed-khan'),
	(829362078483324121, 'zoon-ahmed-khan'),
	(307932566055816149, 'zoon-ahmed-khan'),
	(-224470382608023554, 'zoon-ahmed-khan'),
	(-1387512970831764521, 'zoon-ahmed-khan'),
	(-1885533963784935159, 'zoon-ahmed-khan'),
	(-2106087158958266762, 'zoon-ahmed-khan'),
	(-3017989549659936182, 'zoon-ahmed-khan'),
	(-5702114650553180696, 'zoon-ahmed-khan'),
	(-5709068408947847409, 'zoon-ahmed-khan'),
	(-6226378512151402330, 'zoon-ahmed-khan'),
	(-6831651577346911755, 'zoon-ahmed-khan'),
	(-7570840558678925244, 'zoon-ahmed-khan'),
	(-8778743591844782621, 'zoon-ahmed-khan'),
	(-8888859650896297121, 'zoon-ahmed-khan'),
	(8134848046789189548, 'liu-huawen'),
	(4479731636463874826, 'liu-huawen'),
	(2207313732860568583, 'liu-huawen'),
	(-1589834148083878076, 'liu-huawen'),
	(-3289978035062924728, 'liu-huawen'),
	(-7758884509707590746, 'liu-huawen'),
	(8457619724496224764, 'veronica-birga'),
	(8125447521902216094, 'veronica-birga'),
	(5610329260142004039, 'veronica-birga'),
	(4045647191890997132, 'veronica-birga'),
	(3138757262600757948, 'veronica-birga'),
	(-454971016556692625, 'veronica-birga'),
	(-1632216020575487496, 'veronica-birga'),
	(-4609381357979928383, 'veronica-birga'),
	(-4794650403263290008, 'veronica-birga'),
	(-5120589862003432767, 'veronica-birga'),
	(7209641381998377449, 'shi-anbin'),
	(3420537790576066852, 'shi-anbin'),
	(2791502431780164628, 'shi-anbin'),
	(-3667308227753848454, 'shi-anbin'),
	(-8862255691774861123, 'shi-anbin'),
	(-8968519913869998233, 'shi-anbin'),
	(8997836455081786572, 'noor-aziah-mohd-awal'),
	(8373532552893865517, 'noor-aziah-mohd-awal'),
	(8351659283601026605, 'noor-aziah-mohd-awal'),
	(7845471127815381324, 'noor-aziah-mohd-awal'),
	(6807575150280143666, 'noor-aziah-mohd-awal'),
	(6319786361219270757, 'noor-aziah-mohd-awal'),
	(5699026471492791638, 'noor-aziah-mohd-awal'),
	(5401939388995932297, 'noor-aziah-mohd-awal'),
	(3059297520113752662, 'noor-aziah-mohd-awal'),
	(2677590146022105888, 'noor-aziah-mohd-awal'),
	(2186704312268645218, 'noor-aziah-mohd-awal'),
	(1506173804934798944, 'noor-aziah-mohd-awal'),
	(1503329830150552947, 'noor-aziah-mohd-awal'),
	(1497190990303765169, 'noor-aziah-mohd-awal'),
	(1311277433713332201, 'noor-aziah-mohd-awal'),
	(1213834421791955162, 'noor-aziah-mohd-awal'),
	(865410760176949822, 'noor-aziah-mohd-awal'),
	(625557593658438113, 'noor-aziah-mohd-awal'),
	(592938129810274302, 'noor-aziah-mohd-awal'),
	(262777302219017605, 'noor-aziah-mohd-awal'),
	(-280288480488358784, 'noor-aziah-mohd-awal'),
	(-519326881894370411, 'noor-aziah-mohd-awal'),
	(-534007388320667793, 'noor-aziah-mohd-awal'),
	(-1278340519518031204, 'noor-aziah-mohd-awal'),
	(-1712325906888458850, 'noor-aziah-mohd-awal'),
	(-1886879334810119080, 'noor-aziah-mohd-awal'),
	(-2123867042528450031, 'noor-aziah-mohd-awal'),
	(-2510674559508404444, 'noor-aziah-mohd-awal'),
	(-3229419433229144933, 'noor-aziah-mohd-awal'),
	(-3526891019329246359, 'noor-aziah-mohd-awal'),
	(-3580965781034676876, 'noor-aziah-mohd-awal'),
	(-3637878547931909855, 'noor-aziah-mohd-awal'),
	(-4233386110178628367, 'noor-aziah-mohd-awal'),
	(-4902481090001770802, 'noor-aziah-mohd-awal'),
	(-5055661862631307403, 'noor-aziah-mohd-awal'),
	(-5316469931723701480, 'noor-aziah-mohd-awal'),
	(-7286563667385385599, 'noor-aziah-mohd-awal'),
	(-7574952869391860369, 'noor-aziah-mohd-awal'),
	(-8215646765579197509, 'noor-aziah-mohd-awal'),
	(-8436739051686678324, 'noor-aziah-mohd-awal'),
	(-8816933152919904507, 'noor-aziah-mohd-awal'),
	(6868095921795187086, 'ma-changshan'),
	(6461372201414465262, 'ma-changshan'),
	(4743133895561399449, 'ma-changshan'),
	(873812273423003092, 'ma-changshan'),
	(-316885931584925582, 'ma-changshan'),
	(-1275402506135259974, 'ma-changshan'),
	(-3024323979661016139, 'ma-changshan'),
	(-3623620417544070833, 'ma-changshan'),
	(-6055296983748275675, 'ma-changshan'),
	(8339388031150198689, 'zhang-yonghe'),
	(7551017645881890844, 'zhang-yonghe'),
	(5546459294812721429, 'zhang-yonghe'),
	(1528304808118624055, 'zhang-yonghe'),
	(-577398391905376054, 'zhang-yonghe');
INSERT INTO public.person_keys VALUES
	(-5578928183849327436, 'zhang-yonghe'),
	(-6187580045349951894, 'zhang-yonghe'),
	(4487271094931904856, 'lu-guangjin'),
	(3341465565821404461, 'lu-guangjin'),
	(-5189924094981927587, 'lu-guangjin'),
	(-5862530718192475845, 'lu-guangjin'),
	(-8098728684663432824, 'lu-guangjin'),
	(-8443962284135528446, 'lu-guangjin'),
	(8778010276825092847, 'marta-montoro'),
	(8608207900373637000, 'marta-montoro'),
	(7493004170880463141, 'marta-montoro'),
	(425116714975413210, 'marta-montoro'),
	(403725208197375696, 'marta-montoro'),
	(-2099468442423276209, 'marta-montoro'),
	(-6758991782146470413, 'marta-montoro'),
	(9034159527742620388, 'laura-suero-moreno'),
	(8680355941513380217, 'laura-suero-moreno'),
	(8359125049970268651, 'laura-suero-moreno'),
	(7871409385500704645, 'laura-suero-moreno'),
	(6360154127256556654, 'laura-suero-moreno'),
	(6171325677837894787, 'laura-suero-moreno'),
	(4458272217437709610, 'laura-suero-moreno'),
	(2739231328833872225, 'laura-suero-moreno'),
	(2170029757716999707, 'laura-suero-moreno'),
	(1863002786982205982, 'laura-suero-moreno'),
	(697807400761983162, 'laura-suero-moreno'),
	(362497453940137385, 'laura-suero-moreno'),
	(-184091628150702107, 'laura-suero-moreno'),
	(-415137366915087607, 'laura-suero-moreno'),
	(-873176830410690622, 'laura-suero-moreno'),
	(-1528580560114530161, 'laura-suero-moreno'),
	(-2260267388185625557, 'laura-suero-moreno'),
	(-4840354904311420077, 'laura-suero-moreno'),
	(-5281548914542912214, 'laura-suero-moreno'),
	(-5522760370856783566, 'laura-suero-moreno'),
	(-6099003325573266533, 'laura-suero-moreno'),
	(-6253974791768838047, 'laura-suero-moreno'),
	(-7128965592110025177, 'laura-suero-moreno'),
	(-8414639913296328535, 'laura-suero-moreno'),
	(-8464512747079269212, 'laura-suero-moreno'),
	(-8734251365006673913, 'laura-suero-moreno'),
	(9103804570131873556, 'lin-wei'),
	(6735567104862807636, 'lin-wei'),
	(5764574752720288310, 'lin-wei'),
	(1994306453293046097, 'lin-wei'),
	(-322226515608438112, 'lin-wei'),
	(-2042205345407590661, 'lin-wei'),
	(-5075179079000885686, 'lin-wei'),
	(-7856274847678007181, 'lin-wei'),
	(-8438700420241740695, 'lin-wei'),
	(2266070778770517418, 'mar'),
	(1308784077232649704, 'mar'),
	(-2131237243949908592, 'mar'),
	(-3180397437340626070, 'mar'),
	(-3861696266366709319, 'mar'),
	(-6103442897314087865, 'mar'),
	(-6955931541304305873, 'mar');


--
-- Data for Name: person_offices; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_offices VALUES
	('zoon-ahmed-khan', 0, 'center-for-china-and-globalization'),
	('liu-huawen', 0, 'law-school-of-university-of-cass'),
	('veronica-birga', 0, 'office-of-the-un-high-commissioner-for-human-rights'),
	('shi-anbin', 0, 'tsinghua-school-of-journalism-and-communication'),
	('noor-aziah-mohd-awal', 0, 'human-rights-commission-of-malaysia'),
	('ma-changshan', 0, 'digital-rule-of-law-research-institute'),
	('zhang-yonghe', 0, 'human-rights-institute-of-southwest-university'),
	('lu-guangjin', 0, 'china-society-for-human-rights-studies'),
	('marta-montoro', 0, 'catedra-china-foundation'),
	('marta-montoro', 1, 'catedra-china-foundation'),
	('laura-suero-moreno', 0, 'catedra-china-foundation'),
	('lin-wei', 0, 'southwest-university-of-political-science-and-law');


--
-- Data for Name: role_bindings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.role_bindings VALUES
	('r01k8ivjaptckkalfv9sm3mr408', 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', 1, '', NULL, '', '2026-11-29 06:24:09.022419+00', 1),
	('r01k8ivjb9r92qtaam2l0n9nnrk', 'apiKeys/press', 8, 'events/open-day', NULL, 'apiKeys/r01k8ivjapt2tjg39antquaoo9k', '2026-11-29 06:24:09.532673+00', 1);


--
-- Data for Name: rooms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rooms VALUES
	('open-day', 'hall', 'Hall', 'Hall', '\x12100a02656e120a0a02656e120448616c6c2028', '2026-11-29 06:24:09.350345+00', '2026-11-29 06:24:09.350345+00', 1);


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_migrations VALUES
	(1, 'foundation', '\x25f9afab575710029448162ebd56f76254f673a1fc17cbfd425d1ed72403e2a9', '2026-11-29 06:24:08.850811+00'),
	(2, 'directory', '\x0c6ccd347c425a8f4deff85cc8d1c911ac9c990f536d96ba46924e7fbc120beb', '2026-11-29 06:24:08.85906+00'),
	(3, 'events', '\x5ac664403ff60521058d66b6e4a8d490de8d5e22f0606b41647bd86b4ce37e7d', '2026-11-29 06:24:08.869742+00'),
	(4, 'participants', '\xc637a79f6fe87b8cc5e7c5c0412c2856faa8c1e221f51576fc5ffc9d4fb87aaa', '2026-11-29 06:24:08.881214+00'),
	(5, 'denied_calls', '\x61bda1b8cefd7acf8082ee9e2abf4a0cee2595485e30d38b248b76f02d774181', '2026-11-29 06:24:08.883428+00'),
	(6, 'serving_role', '\x740307a8f6eb4be15f149310edb6855654a178aaa347addfc502254cd0d28661', '2026-11-29 06:24:08.886074+00'),
	(7, 'sessions', '\x0a9344a1f7962447d1e693ef2be1f6053f1d55cc74f51f9b81e357f1d345e9d7', '2026-11-29 06:24:08.915406+00'),
	(8, 'statements', '\x0edb468c0aa75c55f8aef544f189d50145816ba9b2e8389beb23f813bd1cdd09', '2026-11-29 06:24:08.925624+00'),
	(9, 'documents', '\x6f0ac052c6abd87f276c5040a75ce31f91ec3d160e0532add6fba96fde44fafe', '2026-11-29 06:24:08.946216+00'),
	(10, 'check_in', '\x40bd507ac15a4cf5b5195ba1f5bc314b53f6b64551a5393831b611c141069325', '2026-11-29 06:24:08.958512+00'),
	(11, 'matching', '\xbd920bafa78974c8202b0ba5a6cd6f154925c8d8794eee616704de4474470754', '2026-11-29 06:24:08.970935+00'),
	(12, 'imports', '\x7ce6b8c7da6b2b58a7c3806f80e96ede536350f0cd8c26d0b01f9bc695c7979d', '2026-11-29 06:24:08.979147+00'),
	(13, 'participant_exports', '\xb720135671654dacd9202507c03f7003e4f8f3034a8477523b8c6409c619a7e1', '2026-11-29 06:24:08.981835+00'),
	(14, 'cancelled_parts', '\xe873d77c3cc64e99323305c73c008e768a0f2d5b79d10b79ca22ec6214aa54d2', '2026-11-29 06:24:08.983463+00'),
	(15, 'rows_of_events', '\xc18029679576d8ffad81c262854ee31910d19d027387bcd3810b52e22e70ce84', '2026-11-29 06:24:08.985113+00'),
	(16, 'journal_reasons', '\x575212a7c6d14d457b04b1b77938d9368cffab587361daf1b8bfc4579c19575c', '2026-11-29 06:24:08.987404+00'),
	(17, 'lowered_limits', '\x54856ebb318c17cf615a8d18b771db7798539d693e187a48a0d49e0e094c6aa5', '2026-11-29 06:24:08.991737+00'),
	(18, 'voided_and_heads', '\x1bae9cbaf65724be121c1537bbaf31501357e31a02165c691f6529b052213aac', '2026-11-29 06:24:08.995083+00'),
	(19, 'corrections', '\x487e4ed5525d80c719489ee86d7cdbad92c31425dc34fd867171d1ef04a5e072', '2026-11-29 06:24:08.99977+00'),
	(20, 'nothing_acknowledged_is_lost', '\xa6c3dc35c570819fb3edfced8edbfcf5daa9e81e353815625173b27e83d3f947', '2026-11-29 06:24:09.002306+00'),
	(21, 'exits', '\x9a19f4957fad4e4df9c0c7023eef8aa95ec95935be0caa61b647932cd62922dd', '2026-11-29 06:24:09.004001+00'),
	(22, 'bounded_names', '\xf2f8f63ed53c39bec760b75492c8a1fef8f87ac623eff76bb4e89ba4d6e3da37', '2026-11-29 06:24:09.005658+00'),
	(23, 'found_by_address', '\xb3cf2f6ac3c4ee61da0b40ca44c51ff11b8b6395ea2dffd411e32cdec15f9125', '2026-11-29 06:24:09.007729+00');


--
-- Data for Name: series; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.series VALUES
	('open-days', 'Open days', 'Open days', '\x12150a02656e120f0a02656e12094f70656e2064617973', '2026-11-29 06:24:09.247589+00', '2026-11-29 06:24:09.247589+00', 1);


--
-- Data for Name: session_appearances; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session_appearances VALUES
	('beijing-forum', 'opening-ceremony', 0, 'veronica-birga');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES
	('beijing-forum', 'opening-ceremony', 'Opening ceremony', 'Opening ceremony', 1, 4, NULL, NULL, '', '{}', NULL, NULL, NULL, DEFAULT, '\x121c0a02656e12160a02656e12104f70656e696e6720636572656d6f6e7918015a440a0e7665726f6e6963612d626972676112306576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7665726f6e6963612d62697267612004624d0a043202656e12057469746c6512046b696e64120b617070656172616e636573120573746174651a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756d', '2026-11-29 06:24:09.35545+00', '2026-11-29 06:24:09.35545+00', 1),
	('open-day', 'morning', 'In the morning', 'In the morning', 4, 1, NULL, 'hall', '', '{}', NULL, NULL, NULL, DEFAULT, '\x121a0a02656e12140a02656e120e496e20746865206d6f726e696e671804', '2026-11-29 06:24:09.361945+00', '2026-11-29 06:24:09.361945+00', 1);


--
-- Data for Name: statement_publications; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_publications VALUES
	('beijing-forum', 'scholars-and-officials', 1, '\x0a220a02656e121c0a02656e12167363686f6c61727320616e64206f6666696369616c73', NULL, '2026-11-29 06:24:09.369822+00'),
	('beijing-forum', 'experts', 1, '\x0a130a02656e120d0a02656e120745787065727473', NULL, '2026-11-29 06:24:09.376062+00'),
	('beijing-forum', 'zoon-ahmed-khan', 1, '\x0a1b0a02656e12150a02656e120f5a6f6f6e2041686d6564204b68616e1a7a0a160a02656e12100a02656e120a72657365617263686572122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e1a306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e', NULL, '2026-11-29 06:24:09.380714+00'),
	('beijing-forum', 'liu-huawen', 1, '\x0a160a02656e12100a02656e120a4c69752048756177656e1a9c010a1a0a02656e12140a02656e120e7669636520707265736964656e74124e0a02656e12480a02656e12424c6177205363686f6f6c206f662074686520556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365731a2e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d63617373', NULL, '2026-11-29 06:24:09.384827+00'),
	('beijing-forum', 'veronica-birga', 1, '\x0a1a0a02656e12140a02656e120e5665726f6e6963612042697267611aac010a1a0a02656e12140a02656e120e4368696566206f66205374616666124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874731a416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d726967687473', NULL, '2026-11-29 06:24:09.388996+00'),
	('beijing-forum', 'scholars-from-china-and-abroad', 1, '\x0a2f0a02656e12290a02656e12237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f6164', NULL, '2026-11-29 06:24:09.394525+00'),
	('beijing-forum', 'shi-anbin', 1, '\x0a150a02656e120f0a02656e120953686920416e62696e1a9f010a150a02656e120f0a02656e120970726f666573736f7212470a02656e12410a02656e123b5363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e2c205473696e6768756120556e69766572736974791a3d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e', NULL, '2026-11-29 06:24:09.399113+00'),
	('beijing-forum', 'noor-aziah-mohd-awal', 1, '\x0a200a02656e121a0a02656e12144e6f6f7220417a696168204d6f6864204177616c1a7f0a190a02656e12130a02656e120d566963652043686169726d616e122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369611a316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c6179736961', NULL, '2026-11-29 06:24:09.403405+00'),
	('beijing-forum', 'ma-changshan', 1, '\x0a180a02656e12120a02656e120c4d61204368616e677368616e1ab2010a100a02656e120a0a02656e12046465616e12680a02656e12620a02656e125c4469676974616c2052756c65206f66204c617720526573656172636820496e737469747574652061742045617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e73746974757465', NULL, '2026-11-29 06:24:09.407964+00'),
	('madrid-seminar', 'lu-guangjin', 1, '\x0a170a02656e12110a02656e120b4c75204775616e676a696e1a86010a1a0a02656e12140a02656e120e7669636520707265736964656e7412320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965731a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d73747564696573', NULL, '2026-11-29 06:24:09.411787+00'),
	('madrid-seminar', 'marta-montoro', 1, '\x0a190a02656e12130a02656e120d4d61727461204d6f6e746f726f1a6a0a1a0a02656e12140a02656e120e7669636520707265736964656e7412240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a6c0a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e', NULL, '2026-11-29 06:24:09.416068+00'),
	('madrid-seminar', 'laura-suero-moreno', 1, '\x0a1e0a02656e12180a02656e12124c6175726120537565726f204d6f72656e6f1a6a0a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e', NULL, '2026-11-29 06:24:09.420756+00'),
	('madrid-seminar', 'lin-wei', 1, '\x0a130a02656e120d0a02656e12074c696e205765691a97010a150a02656e120f0a02656e1209707265736964656e74123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c6177', NULL, '2026-11-29 06:24:09.424779+00'),
	('open-day', 'welcome', 1, '\x0a0f0a02656e12090a02656e12034c696e', NULL, '2026-11-29 06:24:09.427929+00');


--
-- Data for Name: statement_relations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_relations VALUES
	('beijing-forum', 'scholars-from-china-and-abroad', 0, 'veronica-birga');


--
-- Data for Name: statement_revisions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_revisions VALUES
	('beijing-forum', 'scholars-and-officials', 1, 1, '', '\x1a386576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7363686f6c6172732d616e642d6f6666696369616c73480172b1010a0a626f74682d736964657310021a02656e229c014173206469676974616c20746563686e6f6c6f677920646576656c6f70732c206974206f70656e73207761797320746f2070726f746563742068756d616e2072696768747320616e64206174207468652073616d652074696d65206d616b65732074686174206861726465723b2074686520776f726c642073686f756c64207468657265666f726520776f726b20746f676574686572206d6f72652e7a126469676974616c20746563686e6f6c6f67797a19696e7465726e6174696f6e616c20636f6f7065726174696f6e8a01650a043202656e1207737065616b657212087365676d656e74731a4a6272696e677320626f7468206f70706f7274756e697469657320616e64206368616c6c656e67657320746f207468652070726f74656374696f6e206f662068756d616e20726967687473a00104', '2026-11-29 06:24:09.3709+00'),
	('beijing-forum', 'experts', 1, 1, '', '\x1a296576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f65787065727473480272510a0762656e6566697410021a02656e224050726f677265737320696e20746563686e6f6c6f67792063616e207365727665207468652070726f74656374696f6e206f662068756d616e207269676874732e7a126469676974616c20746563686e6f6c6f67798a01420a043202656e1207737065616b657212087365676d656e74731a2763616e2062656e656669742066726f6d20746563686e6f6c6f676963616c20616476616e636573a00104', '2026-11-29 06:24:09.376492+00'),
	('beijing-forum', 'zoon-ahmed-khan', 1, 1, '', '\x1a316576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7a6f6f6e2d61686d65642d6b68616e480372590a0e706f696e74732d6f662d7669657710011a02656e22414469676974616c20746563686e6f6c6f67792063616e2068656c7020757320746f2061636365737320646966666572656e7420706f696e7473206f66207669657772640a09636f6e73656e73757310011a02656e225149742063616e206265207574696c697a656420746f2070726f6d6f7465206f7572206b6e6f776c656467652061626f75742065616368206f7468657220616e64206275696c6420636f6e73656e7375732e7a126469676974616c20746563686e6f6c6f67797a086469616c6f6775658a015c0a043202656e1207737065616b657212087365676d656e74731a414469676974616c20746563686e6f6c6f67792063616e2068656c7020757320746f2061636365737320646966666572656e7420706f696e7473206f662076696577a00104', '2026-11-29 06:24:09.381078+00'),
	('beijing-forum', 'liu-huawen', 1, 1, '', '\x1a2c6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6c69752d68756177656e480472a7010a066669656c647310021a02656e2296014368696e612075736573206469676974616c20746563686e6f6c6f677920746f2070726f746563742068756d616e2072696768747320696e206d616e79206669656c64733b20616d6f6e67207468656d206172652074686520666967687420616761696e737420706f76657274792c207363686f6f6c696e672c206865616c7468206361726520616e642074686520636f757274732e7a126469676974616c20746563686e6f6c6f67797a11706f766572747920726564756374696f6e7a09656475636174696f6e7a0b6865616c746820636172657a076a7573746963658a01610a043202656e1207737065616b657212087365676d656e74731206746f706963731a3e696e636c7564696e6720706f766572747920726564756374696f6e2c20656475636174696f6e2c206865616c74686361726520616e64206a757374696365a00104', '2026-11-29 06:24:09.385179+00'),
	('beijing-forum', 'veronica-birga', 1, 1, '', '\x1a306576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7665726f6e6963612d6269726761422e6576656e74732f6265696a696e672d666f72756d2f73657373696f6e732f6f70656e696e672d636572656d6f6e79480572d9010a136f757470616365642d7361666567756172647310011a02656e22bb01546865207261706964206469676974616c207472616e73666f726d6174696f6e20696e636c7564696e6720616476616e63657320696e206172746966696369616c20696e74656c6c6967656e636520697320726573686170696e67206f757220776f726c642c206f6674656e206f7574706163696e67207468652065737461626c6973686d656e74206f66206e65636573736172792068756d616e20726967687473207361666567756172647320627920726567756c61746f72737a176172746966696369616c20696e74656c6c6967656e63657a0a726567756c6174696f6e8a01480a043202656e1207737065616b6572120773657373696f6e12087365676d656e74731a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756da00104', '2026-11-29 06:24:09.389531+00'),
	('beijing-forum', 'scholars-from-china-and-abroad', 1, 1, '', '\x1a406576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7363686f6c6172732d66726f6d2d6368696e612d616e642d6162726f61644806725c0a0b6e65772d7468726561747310021a02656e2247546563686e6963616c2070726f67726573732063616e20616c736f20656e64616e6765722068756d616e2072696768747320696e2077617973207468617420617265206e65772e7a126469676974616c20746563686e6f6c6f67798201320801122e6576656e74732f6265696a696e672d666f72756d2f73746174656d656e74732f7665726f6e6963612d62697267618a01630a043202656e1207737065616b6572120972656c6174696f6e731a4742697267612773206f62736572766174696f6e732077657265206563686f6564206279207363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f61648a012b0a043202656e12087365676d656e74731a1963616e20616c736f20706f7365206e65772074687265617473a00104', '2026-11-29 06:24:09.395192+00'),
	('beijing-forum', 'shi-anbin', 1, 1, '', '\x1a2b6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7368692d616e62696e4807726d0a14707269766163792d616e642d657175616c69747910021a02656e224f4469676974616c20746563686e6f6c6f677920707574732070656f706c6527732072696768747320746f207072697661637920616e6420746f20657175616c69747920746f2074686520746573742e72570a0b77686f6c652d776f726c6410021a02656e22424e6f206f6e6520636f756e747279206861732074686573652070726f626c656d7320616c6f6e653b207468652077686f6c6520776f726c6420686173207468656d2e7a07707269766163797a08657175616c6974798a01410a043202656e1207737065616b657212087365676d656e74731206746f706963731a1e72696768747320746f207072697661637920616e6420657175616c697479a00104', '2026-11-29 06:24:09.399327+00'),
	('beijing-forum', 'noor-aziah-mohd-awal', 1, 1, '', '\x1a366576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6e6f6f722d617a6961682d6d6f68642d6177616c48087295010a05616275736510021a02656e22850154686520696e7465726e6574206c6574732070656f706c65206c6561726e207468696e6773206163726f737320657665727920626f726465722c2079657420736f6d65206d697375736520697420746f207370726561642068617472656420616e6420736c616e6465722c207768696368206861726d732068756d616e207269676874732e72600a086368696c6472656e10021a02656e224e4368696c6472656e2061726520746865206561736965737420746f206578706c6f6974206f6e6c696e6520616e64206861766520746f206265206b65707420736166652066726f6d20746861742e7a0b68617465207370656563687a0a646566616d6174696f6e7a13726967687473206f6620746865206368696c648a014b0a043202656e1207737065616b657212087365676d656e74731206746f706963731a2874686520737072656164206f6620686174652073706565636820616e6420646566616d6174696f6e8a01530a043202656e12087365676d656e74731206746f706963731a396368696c6472656e2061726520657370656369616c6c792076756c6e657261626c6520746f206f6e6c696e65206578706c6f69746174696f6ea00104', '2026-11-29 06:24:09.403743+00'),
	('beijing-forum', 'ma-changshan', 1, 1, '', '\x1a2e6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6d612d6368616e677368616e48097286010a08617070726f61636810021a02656e22744368696e6120616e737765727320746865206861726d2074686174206469676974616c20746563686e6f6c6f67792063616e20646f20746f2068756d616e207269676874732062792070757474696e672070656f706c6520666972737420616e642062792072656c79696e67206f6e206c61772e72db010a09636f6d6d756e69747910021a02656e229c01436f756e747269657320657665727977686572652073686f756c64206a6f696e20746865697220737472656e67746820696e206120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6e2c20746f20626520726561647920666f7220776861742068756d616e2072696768747320676f7665726e616e63652077696c6c206661636520696e2074686520776f726c642e2a290a02656e12236120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6e7a0b72756c65206f66206c61777a19696e7465726e6174696f6e616c20636f6f7065726174696f6e8a01430a043202656e1207737065616b657212087365676d656e74731a28612070656f706c652d63656e746572656420616e64206c61772d626173656420617070726f6163688a01350a043202656e12087365676d656e74731a236120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6ea00104', '2026-11-29 06:24:09.408175+00'),
	('madrid-seminar', 'lu-guangjin', 1, 1, '', '\x1a2e6576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c752d6775616e676a696e4801500372b6010a0c7369676e69666963616e636510021a02656e229f015468652073656d696e6172206d61747465727320696e207468652065786368616e676573206265747765656e204368696e6120616e64204575726f7065206f6e2068756d616e207269676874733a2069742063617272696573207468656972207468656f727920666f727761726420616e642068656c707320636976696c697a6174696f6e7320746f2074616c6b20776974682065616368206f746865722e7a086469616c6f6775657a167468656f7279206f662068756d616e207269676874738a012e0a043202656e1207737065616b657212046d6f64651a177361696420696e206120766964656f20616464726573738a01380a043202656e12087365676d656e74731a26666f73746572696e67206469616c6f67756520616d6f6e6720636976696c697a6174696f6e73a00104', '2026-11-29 06:24:09.411999+00'),
	('madrid-seminar', 'marta-montoro', 1, 1, '', '\x1a306576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6d617274612d6d6f6e746f726f480272680a1176756c6e657261626c652d67726f75707310021a02656e224d496e20746865206469676974616c206167652074686520726967687473206f662074686f73652077686f2061726520656173696c79206861726d6564206e6565642070726f74656374696f6e2e72bc010a0868756d616e69736d10021a02656e22a901546865206469676974616c207265766f6c7574696f6e2061736b7320666f72206d6f72652068756d616e69736d207468616e20657665723b2061732074686520776f726c6420616476616e6365732c206368696c6472656e2c20776f6d656e2c206f6c642070656f706c6520616e642074686f73652077686f206c69766520696e2074686520476c6f62616c20536f757468206d757374206e6f7420626520666f72676f7474656e2e72730a106d756c7469706f6c61722d776f726c6410021a02656e22595368652077616e7473206120776f726c64206f66206d616e7920706f6c65732c20696e207768696368206561636820636976696c697a6174696f6e2c2063756c7475726520616e642070656f706c652069732068656172642e72a7010a0f7374726f6e6765722d72696768747310021a02656e228d014e6f772074686174207468657265206172652041492c20726f626f747320616e64206175746f6d6174696f6e2c2068756d616e207269676874732073686f756c64206265636f6d65207374726f6e6765722c207265616368206675727468657220616e6420626520616461707465643b20746865792073686f756c64206e6f742067726f77207765616b65722e7a1176756c6e657261626c652067726f7570737a13726967687473206f6620746865206368696c647a0f726967687473206f6620776f6d656e7a0d6f6c64657220706572736f6e737a0c476c6f62616c20536f7574687a176172746966696369616c20696e74656c6c6967656e63658a01600a043202656e1207737065616b657212087365676d656e74731206746f706963731a3d70726f74656374696e672074686520726967687473206f662076756c6e657261626c652067726f75707320696e20746865206469676974616c206167658a01320a043202656e12087365676d656e74731a20536865206164766f63617465642061206d756c7469706f6c617220776f726c64a00104', '2026-11-29 06:24:09.416358+00'),
	('madrid-seminar', 'laura-suero-moreno', 1, 1, '', '\x1a356576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c617572612d737565726f2d6d6f72656e6f4803729a010a15726567756c6174696f6e2d616e642d65746869637310021a02656e227b52756c657320616e6420657468696373206861766520746f206265636f6d652070617274206f6620686f77204149206973206d6164652c20616e6420736f6f6e2c2062656361757365206974207368617065732065766572792073696465206f6620736f63696574792065766572206d6f726520646565706c792e72ab010a057269736b7310021a02656e229b014120736f63696574792074686174206769766573204149206e6f206574686963616c20616e64206c6567616c206672616d65206d61792066696e642077686174206e6f626f64792077616e7465643a2068756d616e20726967687473206172652076696f6c617465642c20616c676f726974686d73206469736372696d696e6174652c20616e64207072697661637920776561727320617761792e72af010a13726f6c652d6f662d7468652d73656d696e617210021a02656e2291015468652073656d696e6172206272696e677320646966666572656e74206469736369706c696e657320696e746f206f6e6520636f6e766572736174696f6e20616e6420656e636f75726167657320746563686e6f6c6f6779207468617420697320646576656c6f70656420726573706f6e7369626c7920616e6420696e206163636f726420776974682070656f706c652e7a176172746966696369616c20696e74656c6c6967656e63657a066574686963737a0a726567756c6174696f6e7a1c6469736372696d696e6174696f6e20627920616c676f726974686d737a07707269766163798a01550a043202656e1207737065616b657212087365676d656e74731a3a696e7465677261746520726567756c6174696f6e20616e642065746869637320696e746f2074686520646576656c6f706d656e74206f662041498a014f0a043202656e12087365676d656e74731206746f706963731a35616c676f726974686d6963206469736372696d696e6174696f6e20616e64207468652065726f73696f6e206f6620707269766163798a01360a043202656e12087365676d656e74731a2470726f6d6f74696e6720696e7465726469736369706c696e617279206469616c6f677565a00104', '2026-11-29 06:24:09.420973+00'),
	('madrid-seminar', 'lin-wei', 1, 1, '', '\x1a2a6576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c696e2d7765694804729d010a10636f6d6d6f6e2d6368616c6c656e676510021a02656e2282014368696e6120616e642074686520636f756e7472696573206f66204575726f70652068617665207468652073616d65207461736b3a20746f2070726f746563742068756d616e206469676e69747920616e642068756d616e2072696768747320696e20616e20616765206f66206469676974616c20696e74656c6c6967656e63652e72b6010a12676f616c2d6f662d746563686e6f6c6f677910021a02656e229901496e2074686520656e6420746563686e6f6c6f677920697320746865726520746f2073657276652070656f706c6520616e6420746f206d616b65207468656d2061626c6520746f20646f206d6f72652c20616e64206e6f7420746f2074616b652066726f6d20616e79626f647920776861742069732074686569727320746f206465636964652c206f722074686569722066726565646f6d2e7296010a076469676e69747910011a02656e22840148756d616e206469676e69747920697320626f746820746865207374617274696e6720706f696e7420616e64207468652064657374696e6174696f6e206f662068756d616e2072696768747320616e6420746865206574686963616c20636f726e657273746f6e652074686174207765206d75737420616c77617973207570686f6c642e7a0d68756d616e206469676e6974798a01510a043202656e1207737065616b657212087365676d656e74731a3661206368616c6c656e676520666163656420627920626f7468204368696e6120616e64204575726f7065616e20636f756e74726965738a01660a043202656e12087365676d656e74731206746f706963731a4c48756d616e206469676e69747920697320626f746820746865207374617274696e6720706f696e7420616e64207468652064657374696e6174696f6e206f662068756d616e20726967687473a00104', '2026-11-29 06:24:09.424997+00'),
	('open-day', 'welcome', 1, 1, '', '\x1a206576656e74732f6f70656e2d6461792f7061727469636970616e74732f6c696e72200a017710021a02656e22154576657279626f64792069732077656c636f6d652e', '2026-11-29 06:24:09.428125+00');


--
-- Data for Name: statements; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statements VALUES
	('beijing-forum', 'scholars-and-officials', '', '', 'scholars-and-officials', NULL, NULL, NULL, 1, 0, 4, '', '{"digital technology","international cooperation"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.369822+00', '2026-11-29 06:24:09.369822+00', '2026-11-29 06:24:09.369822+00', 1),
	('beijing-forum', 'experts', '', '', 'experts', NULL, NULL, NULL, 2, 0, 4, '', '{"digital technology"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.376062+00', '2026-11-29 06:24:09.376062+00', '2026-11-29 06:24:09.376062+00', 1),
	('beijing-forum', 'zoon-ahmed-khan', '', '', 'zoon-ahmed-khan', NULL, NULL, NULL, 3, 0, 4, '', '{"digital technology",dialogue}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.380714+00', '2026-11-29 06:24:09.380714+00', '2026-11-29 06:24:09.380714+00', 1),
	('beijing-forum', 'liu-huawen', '', '', 'liu-huawen', NULL, NULL, NULL, 4, 0, 4, '', '{"digital technology","poverty reduction",education,"health care",justice}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.384827+00', '2026-11-29 06:24:09.384827+00', '2026-11-29 06:24:09.384827+00', 1),
	('beijing-forum', 'veronica-birga', '', '', 'veronica-birga', NULL, NULL, 'opening-ceremony', 5, 0, 4, '', '{"artificial intelligence",regulation}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.388996+00', '2026-11-29 06:24:09.388996+00', '2026-11-29 06:24:09.388996+00', 1),
	('beijing-forum', 'scholars-from-china-and-abroad', '', '', 'scholars-from-china-and-abroad', NULL, NULL, NULL, 6, 0, 4, '', '{"digital technology"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.394525+00', '2026-11-29 06:24:09.394525+00', '2026-11-29 06:24:09.394525+00', 1),
	('beijing-forum', 'shi-anbin', '', '', 'shi-anbin', NULL, NULL, NULL, 7, 0, 4, '', '{privacy,equality}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.399113+00', '2026-11-29 06:24:09.399113+00', '2026-11-29 06:24:09.399113+00', 1),
	('beijing-forum', 'noor-aziah-mohd-awal', '', '', 'noor-aziah-mohd-awal', NULL, NULL, NULL, 8, 0, 4, '', '{"hate speech",defamation,"rights of the child"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.403405+00', '2026-11-29 06:24:09.403405+00', '2026-11-29 06:24:09.403405+00', 1),
	('beijing-forum', 'ma-changshan', '', '', 'ma-changshan', NULL, NULL, NULL, 9, 0, 4, '', '{"rule of law","international cooperation"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.407964+00', '2026-11-29 06:24:09.407964+00', '2026-11-29 06:24:09.407964+00', 1),
	('madrid-seminar', 'lu-guangjin', '', '', 'lu-guangjin', NULL, NULL, NULL, 1, 3, 4, '', '{dialogue,"theory of human rights"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.411787+00', '2026-11-29 06:24:09.411787+00', '2026-11-29 06:24:09.411787+00', 1),
	('madrid-seminar', 'marta-montoro', '', '', 'marta-montoro', NULL, NULL, NULL, 2, 0, 4, '', '{"vulnerable groups","rights of the child","rights of women","older persons","Global South","artificial intelligence"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.416068+00', '2026-11-29 06:24:09.416068+00', '2026-11-29 06:24:09.416068+00', 1),
	('madrid-seminar', 'laura-suero-moreno', '', '', 'laura-suero-moreno', NULL, NULL, NULL, 3, 0, 4, '', '{"artificial intelligence",ethics,regulation,"discrimination by algorithms",privacy}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.420756+00', '2026-11-29 06:24:09.420756+00', '2026-11-29 06:24:09.420756+00', 1),
	('madrid-seminar', 'lin-wei', '', '', 'lin-wei', NULL, NULL, NULL, 4, 0, 4, '', '{"human dignity"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.424779+00', '2026-11-29 06:24:09.424779+00', '2026-11-29 06:24:09.424779+00', 1),
	('open-day', 'welcome', '', '', 'lin', NULL, NULL, NULL, NULL, 0, 0, '', '{}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 06:24:09.427929+00', '2026-11-29 06:24:09.427929+00', '2026-11-29 06:24:09.427929+00', 1);


--
-- Name: admission_counters admission_counters_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admission_counters
    ADD CONSTRAINT admission_counters_pkey PRIMARY KEY (event_id, dimension, key);


--
-- Name: api_keys api_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_pkey PRIMARY KEY (id);


--
-- Name: api_keys api_keys_secret_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_secret_hash_key UNIQUE (secret_hash);


--
-- Name: badges badges_code; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.badges
    ADD CONSTRAINT badges_code UNIQUE (event_id, code_hash);


--
-- Name: badges badges_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.badges
    ADD CONSTRAINT badges_pkey PRIMARY KEY (event_id, id);


--
-- Name: bulk_changes bulk_changes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulk_changes
    ADD CONSTRAINT bulk_changes_pkey PRIMARY KEY (scope, bulk, ordinal);


--
-- Name: changes changes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.changes
    ADD CONSTRAINT changes_pkey PRIMARY KEY (scope, revision, ordinal);


--
-- Name: check_ins check_ins_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT check_ins_pkey PRIMARY KEY (event_id, id);


--
-- Name: checkpoints checkpoints_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.checkpoints
    ADD CONSTRAINT checkpoints_pkey PRIMARY KEY (event_id, id);


--
-- Name: delegations delegations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_pkey PRIMARY KEY (event_id, id);


--
-- Name: denied_calls denied_calls_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.denied_calls
    ADD CONSTRAINT denied_calls_pkey PRIMARY KEY (day, principal, method);


--
-- Name: document_adoption_corrections document_adoption_corrections_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_adoption_corrections
    ADD CONSTRAINT document_adoption_corrections_pkey PRIMARY KEY (event_id, document_id, number);


--
-- Name: document_adoptions document_adoptions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_adoptions
    ADD CONSTRAINT document_adoptions_pkey PRIMARY KEY (event_id, document_id);


--
-- Name: document_clause_statements document_clause_statements_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_clause_statements
    ADD CONSTRAINT document_clause_statements_pkey PRIMARY KEY (event_id, document_id, clause_id, statement_id);


--
-- Name: document_clauses document_clauses_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_clauses
    ADD CONSTRAINT document_clauses_pkey PRIMARY KEY (event_id, document_id, id);


--
-- Name: document_earlier_points document_earlier_points_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_earlier_points
    ADD CONSTRAINT document_earlier_points_pkey PRIMARY KEY (event_id, document_id, clause_id);


--
-- Name: document_revisions document_revisions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_revisions
    ADD CONSTRAINT document_revisions_pkey PRIMARY KEY (event_id, document_id, revision);


--
-- Name: document_sponsors document_sponsors_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_sponsors
    ADD CONSTRAINT document_sponsors_pkey PRIMARY KEY (event_id, document_id, ordinal);


--
-- Name: document_votes document_votes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_votes
    ADD CONSTRAINT document_votes_pkey PRIMARY KEY (event_id, document_id, delegation_id);


--
-- Name: documents documents_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (event_id, id);


--
-- Name: endorsements endorsements_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.endorsements
    ADD CONSTRAINT endorsements_pkey PRIMARY KEY (event_id, document_id, id);


--
-- Name: event_admission event_admission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_admission
    ADD CONSTRAINT event_admission_pkey PRIMARY KEY (event_id);


--
-- Name: event_hosts event_hosts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_hosts
    ADD CONSTRAINT event_hosts_pkey PRIMARY KEY (event_id, ordinal);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);


--
-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (principal, request_id);


--
-- Name: import_rows import_rows_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_rows
    ADD CONSTRAINT import_rows_pkey PRIMARY KEY (event_id, import_id, "row");


--
-- Name: imports imports_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_pkey PRIMARY KEY (event_id, id);


--
-- Name: installation installation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (name);


--
-- Name: journal journal_bulk_check; Type: CHECK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.journal
    ADD CONSTRAINT journal_bulk_check CHECK ((num_nulls(bulk, bulk_count, bulk_digest) = ANY (ARRAY[0, 3]))) NOT VALID;


--
-- Name: journal_heads journal_heads_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_heads
    ADD CONSTRAINT journal_heads_pkey PRIMARY KEY (scope);


--
-- Name: journal journal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (scope, revision);


--
-- Name: journal_reasons journal_reasons_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_reasons
    ADD CONSTRAINT journal_reasons_pkey PRIMARY KEY (scope, revision);


--
-- Name: merged_organizations merged_organizations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.merged_organizations
    ADD CONSTRAINT merged_organizations_pkey PRIMARY KEY (id);


--
-- Name: merged_people merged_people_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.merged_people
    ADD CONSTRAINT merged_people_pkey PRIMARY KEY (id);


--
-- Name: organization_keys organization_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organization_keys
    ADD CONSTRAINT organization_keys_pkey PRIMARY KEY (key, organization_id);


--
-- Name: organizations organizations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT organizations_pkey PRIMARY KEY (id);


--
-- Name: participant_exports participant_exports_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant_exports
    ADD CONSTRAINT participant_exports_pkey PRIMARY KEY (event_id, id, finished);


--
-- Name: participant_organizations participant_organizations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant_organizations
    ADD CONSTRAINT participant_organizations_pkey PRIMARY KEY (event_id, participant_id, kind, organization_id);


--
-- Name: participants participants_one_head; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participants
    ADD CONSTRAINT participants_one_head EXCLUDE USING btree (event_id WITH =, delegation_id WITH =) WHERE ((delegation_role = 1)) DEFERRABLE;


--
-- Name: participants participants_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participants
    ADD CONSTRAINT participants_pkey PRIMARY KEY (event_id, id);


--
-- Name: people people_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (id);


--
-- Name: person_keys person_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_keys
    ADD CONSTRAINT person_keys_pkey PRIMARY KEY (key, person_id);


--
-- Name: person_offices person_offices_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_offices
    ADD CONSTRAINT person_offices_pkey PRIMARY KEY (person_id, ordinal);


--
-- Name: role_bindings role_bindings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.role_bindings
    ADD CONSTRAINT role_bindings_pkey PRIMARY KEY (id);


--
-- Name: rooms rooms_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rooms
    ADD CONSTRAINT rooms_pkey PRIMARY KEY (event_id, id);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);


--
-- Name: series series_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (id);


--
-- Name: session_appearances session_appearances_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session_appearances
    ADD CONSTRAINT session_appearances_pkey PRIMARY KEY (event_id, session_id, ordinal);


--
-- Name: sessions sessions_cancelled_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_cancelled_key UNIQUE (event_id, id, cancelled);


--
-- Name: sessions sessions_during_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_during_key UNIQUE (event_id, id, during);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (event_id, id);


--
-- Name: sessions sessions_room_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_room_key UNIQUE (event_id, id, room_id);


--
-- Name: sessions sessions_room_taken; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_room_taken EXCLUDE USING gist (event_id WITH =, room_id WITH =, COALESCE(parent_id, ''::text) WITH =, during WITH &&) WHERE (((state <> 5) AND (room_id IS NOT NULL) AND (during IS NOT NULL))) DEFERRABLE;


--
-- Name: statement_publications statement_publications_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_publications
    ADD CONSTRAINT statement_publications_pkey PRIMARY KEY (event_id, statement_id, revision);


--
-- Name: statement_relations statement_relations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_relations
    ADD CONSTRAINT statement_relations_pkey PRIMARY KEY (event_id, statement_id, ordinal);


--
-- Name: statement_revisions statement_revisions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_revisions
    ADD CONSTRAINT statement_revisions_pkey PRIMARY KEY (event_id, statement_id, revision);


--
-- Name: statements statements_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_pkey PRIMARY KEY (event_id, id);


--
-- Name: badges_by_participant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX badges_by_participant ON public.badges USING btree (event_id, participant_id, issue_time);


--
-- Name: badges_one_valid; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX badges_one_valid ON public.badges USING btree (event_id, participant_id) WHERE (revoke_time IS NULL);


--
-- Name: check_ins_by_participant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX check_ins_by_participant ON public.check_ins USING btree (event_id, participant_id) WHERE (participant_id IS NOT NULL);


--
-- Name: check_ins_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX check_ins_by_time ON public.check_ins USING btree (event_id, effective_time DESC, id DESC);


--
-- Name: check_ins_exits; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX check_ins_exits ON public.check_ins USING btree (event_id, checkpoint_id, subject) WHERE (kind = 2);


--
-- Name: check_ins_nonce; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX check_ins_nonce ON public.check_ins USING btree (event_id, nonce) WHERE (nonce IS NOT NULL);


--
-- Name: check_ins_passages; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX check_ins_passages ON public.check_ins USING btree (event_id, checkpoint_id, subject, effective_time, record_time, id) WHERE (kind < 3);


--
-- Name: check_ins_voided; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX check_ins_voided ON public.check_ins USING btree (event_id, voids_id) WHERE (voids_id IS NOT NULL);


--
-- Name: checkpoints_by_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX checkpoints_by_title ON public.checkpoints USING btree (event_id, title, id);


--
-- Name: delegations_by_organization; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delegations_by_organization ON public.delegations USING btree (organization_id) WHERE (organization_id IS NOT NULL);


--
-- Name: delegations_by_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delegations_by_title ON public.delegations USING btree (event_id, title, id);


--
-- Name: document_adoption_corrections_by_session; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_adoption_corrections_by_session ON public.document_adoption_corrections USING btree (event_id, session_id) WHERE (session_id IS NOT NULL);


--
-- Name: document_adoptions_by_session; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_adoptions_by_session ON public.document_adoptions USING btree (event_id, session_id) WHERE (session_id IS NOT NULL);


--
-- Name: document_clause_statements_by_statement; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_clause_statements_by_statement ON public.document_clause_statements USING btree (event_id, statement_id);


--
-- Name: document_earlier_points_by_to; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_earlier_points_by_to ON public.document_earlier_points USING btree (to_event_id, to_document_id);


--
-- Name: document_sponsors_by_delegation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_sponsors_by_delegation ON public.document_sponsors USING btree (event_id, delegation_id) WHERE (delegation_id IS NOT NULL);


--
-- Name: document_sponsors_by_organization; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_sponsors_by_organization ON public.document_sponsors USING btree (organization_id) WHERE (organization_id IS NOT NULL);


--
-- Name: document_votes_by_delegation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_votes_by_delegation ON public.document_votes USING btree (event_id, delegation_id);


--
-- Name: documents_by_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_by_title ON public.documents USING btree (event_id, title, id);


--
-- Name: documents_symbol; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX documents_symbol ON public.documents USING btree (event_id, symbol) WHERE (symbol IS NOT NULL);


--
-- Name: endorsements_by_delegation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX endorsements_by_delegation ON public.endorsements USING btree (event_id, delegation_id) WHERE (delegation_id IS NOT NULL);


--
-- Name: endorsements_by_organization; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX endorsements_by_organization ON public.endorsements USING btree (organization_id) WHERE (organization_id IS NOT NULL);


--
-- Name: endorsements_by_participant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX endorsements_by_participant ON public.endorsements USING btree (event_id, participant_id) WHERE (participant_id IS NOT NULL);


--
-- Name: endorsements_one_standing; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX endorsements_one_standing ON public.endorsements USING btree (event_id, document_id, COALESCE(clause_id, ''::text), COALESCE(organization_id, ''::text), COALESCE(delegation_id, ''::text), COALESCE(participant_id, ''::text)) WHERE (withdraw_time IS NULL);


--
-- Name: event_hosts_by_organization; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_hosts_by_organization ON public.event_hosts USING btree (organization_id);


--
-- Name: events_by_series; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_by_series ON public.events USING btree (series_id) WHERE (series_id IS NOT NULL);


--
-- Name: events_by_start; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_by_start ON public.events USING btree (start_key, id);


--
-- Name: events_by_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_by_title ON public.events USING btree (title, id);


--
-- Name: idempotency_create_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idempotency_create_time ON public.idempotency USING btree (create_time);


--
-- Name: import_rows_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_rows_open ON public.import_rows USING btree (event_id, import_id, outcome, "row") WHERE (outcome = ANY (ARRAY[4, 5, 6]));


--
-- Name: imports_by_create_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX imports_by_create_time ON public.imports USING btree (event_id, create_time, id);


--
-- Name: imports_expiring; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX imports_expiring ON public.imports USING btree (expire_time) WHERE (expire_time IS NOT NULL);


--
-- Name: merged_organizations_by_into; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX merged_organizations_by_into ON public.merged_organizations USING btree (into_id);


--
-- Name: merged_people_by_into; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX merged_people_by_into ON public.merged_people USING btree (into_id);


--
-- Name: organization_keys_by_organization; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organization_keys_by_organization ON public.organization_keys USING btree (organization_id);


--
-- Name: organizations_by_folded; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organizations_by_folded ON public.organizations USING gin (folded public.gin_trgm_ops);


--
-- Name: organizations_by_parent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organizations_by_parent ON public.organizations USING btree (parent_id) WHERE (parent_id IS NOT NULL);


--
-- Name: organizations_by_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organizations_by_title ON public.organizations USING btree (title, id);


--
-- Name: organizations_not_folded; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organizations_not_folded ON public.organizations USING btree (id) WHERE (folded_version IS DISTINCT FROM version);


--
-- Name: participant_organizations_by_organization; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participant_organizations_by_organization ON public.participant_organizations USING btree (organization_id);


--
-- Name: participants_by_delegation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participants_by_delegation ON public.participants USING btree (event_id, delegation_id) WHERE (delegation_id IS NOT NULL);


--
-- Name: participants_by_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participants_by_name ON public.participants USING btree (event_id, display_name, id);


--
-- Name: participants_by_name_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participants_by_name_words ON public.participants USING gin (public.name_words(names));


--
-- Name: participants_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participants_by_person ON public.participants USING btree (person_id) WHERE (person_id IS NOT NULL);


--
-- Name: participants_external_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX participants_external_id ON public.participants USING btree (event_id, external_id) WHERE ((external_id IS NOT NULL) AND (state = ANY (ARRAY[1, 2, 3, 4])));


--
-- Name: participants_one_active; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX participants_one_active ON public.participants USING btree (event_id, person_id) WHERE ((person_id IS NOT NULL) AND (state = ANY (ARRAY[1, 2, 3, 4])));


--
-- Name: participants_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participants_waiting ON public.participants USING btree (event_id, category, COALESCE(delegation_id, ''::text), waitlist_number) WHERE (state = 3);


--
-- Name: participants_waitlist; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX participants_waitlist ON public.participants USING btree (event_id, waitlist_number) WHERE (state = 3);


--
-- Name: people_by_folded; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_by_folded ON public.people USING gin (folded public.gin_trgm_ops);


--
-- Name: people_by_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_by_title ON public.people USING btree (title, id);


--
-- Name: people_not_folded; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_not_folded ON public.people USING btree (id) WHERE (folded_version IS DISTINCT FROM version);


--
-- Name: person_keys_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_keys_by_person ON public.person_keys USING btree (person_id);


--
-- Name: person_offices_by_organization; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_offices_by_organization ON public.person_offices USING btree (organization_id);


--
-- Name: role_bindings_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX role_bindings_by_person ON public.role_bindings USING btree (person_id) WHERE (person_id IS NOT NULL);


--
-- Name: role_bindings_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX role_bindings_once ON public.role_bindings USING btree (principal, role, scope, COALESCE(person_id, ''::text));


--
-- Name: role_bindings_scope; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX role_bindings_scope ON public.role_bindings USING btree (scope);


--
-- Name: rooms_by_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rooms_by_title ON public.rooms USING btree (event_id, title, id);


--
-- Name: series_by_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX series_by_title ON public.series USING btree (title, id);


--
-- Name: session_appearances_by_participant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_appearances_by_participant ON public.session_appearances USING btree (event_id, participant_id);


--
-- Name: sessions_by_parent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_parent ON public.sessions USING btree (event_id, parent_id) WHERE (parent_id IS NOT NULL);


--
-- Name: sessions_by_room; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_room ON public.sessions USING btree (event_id, room_id) WHERE (room_id IS NOT NULL);


--
-- Name: sessions_by_start; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_start ON public.sessions USING btree (event_id, lower(during), title, id);


--
-- Name: statement_relations_by_to; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_relations_by_to ON public.statement_relations USING btree (event_id, to_statement_id);


--
-- Name: statement_revisions_corrections; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_revisions_corrections ON public.statement_revisions USING btree (event_id, statement_id, revision) WHERE (change = 5);


--
-- Name: statements_by_deliverer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_by_deliverer ON public.statements USING btree (event_id, delivered_by_id) WHERE (delivered_by_id IS NOT NULL);


--
-- Name: statements_by_position; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_by_position ON public.statements USING btree (event_id, "position", id);


--
-- Name: statements_by_session; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_by_session ON public.statements USING btree (event_id, session_id) WHERE (session_id IS NOT NULL);


--
-- Name: statements_by_speaker; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_by_speaker ON public.statements USING btree (event_id, speaker_id) WHERE (speaker_id IS NOT NULL);


--
-- Name: people people_merged_into; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER people_merged_into AFTER DELETE ON public.people REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.check_nobody_was_merged_into();


--
-- Name: admission_counters tolerate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tolerate BEFORE UPDATE ON public.admission_counters FOR EACH ROW WHEN (((old.tolerated IS NOT NULL) OR (new.tolerated IS NOT NULL) OR (new.quota IS DISTINCT FROM old.quota))) EXECUTE FUNCTION public.tolerate_counter();


--
-- Name: event_admission tolerate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tolerate BEFORE UPDATE ON public.event_admission FOR EACH ROW WHEN (((old.tolerated IS NOT NULL) OR (new.tolerated IS NOT NULL) OR (new.capacity IS DISTINCT FROM old.capacity))) EXECUTE FUNCTION public.tolerate_event();


--
-- Name: admission_counters tolerate_new; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tolerate_new BEFORE INSERT ON public.admission_counters FOR EACH ROW WHEN ((new.tolerated IS NOT NULL)) EXECUTE FUNCTION public.tolerate_counter();


--
-- Name: event_admission tolerate_new; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tolerate_new BEFORE INSERT ON public.event_admission FOR EACH ROW WHEN ((new.tolerated IS NOT NULL)) EXECUTE FUNCTION public.tolerate_event();


--
-- Name: admission_counters admission_counters_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admission_counters
    ADD CONSTRAINT admission_counters_event_fkey FOREIGN KEY (event_id) REFERENCES public.event_admission(event_id) ON DELETE CASCADE;


--
-- Name: badges badges_participant_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.badges
    ADD CONSTRAINT badges_participant_fkey FOREIGN KEY (event_id, participant_id) REFERENCES public.participants(event_id, id);


--
-- Name: check_ins check_ins_badge_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT check_ins_badge_fkey FOREIGN KEY (event_id, badge_id) REFERENCES public.badges(event_id, id) DEFERRABLE;


--
-- Name: check_ins check_ins_checkpoint_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT check_ins_checkpoint_fkey FOREIGN KEY (event_id, checkpoint_id) REFERENCES public.checkpoints(event_id, id) DEFERRABLE;


--
-- Name: check_ins check_ins_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT check_ins_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;


--
-- Name: check_ins check_ins_participant_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT check_ins_participant_fkey FOREIGN KEY (event_id, participant_id) REFERENCES public.participants(event_id, id) DEFERRABLE;


--
-- Name: checkpoints checkpoints_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.checkpoints
    ADD CONSTRAINT checkpoints_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);


--
-- Name: delegations delegations_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);


--
-- Name: delegations delegations_organization_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: document_adoption_corrections document_adoption_corrections_adoption_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_adoption_corrections
    ADD CONSTRAINT document_adoption_corrections_adoption_fkey FOREIGN KEY (event_id, document_id) REFERENCES public.document_adoptions(event_id, document_id);


--
-- Name: document_adoption_corrections document_adoption_corrections_session_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_adoption_corrections
    ADD CONSTRAINT document_adoption_corrections_session_fkey FOREIGN KEY (event_id, session_id) REFERENCES public.sessions(event_id, id);


--
-- Name: document_adoptions document_adoptions_revision_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_adoptions
    ADD CONSTRAINT document_adoptions_revision_fkey FOREIGN KEY (event_id, document_id, revision) REFERENCES public.document_revisions(event_id, document_id, revision);


--
-- Name: document_adoptions document_adoptions_session_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_adoptions
    ADD CONSTRAINT document_adoptions_session_fkey FOREIGN KEY (event_id, session_id) REFERENCES public.sessions(event_id, id);


--
-- Name: document_clause_statements document_clause_statements_clause_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_clause_statements
    ADD CONSTRAINT document_clause_statements_clause_fkey FOREIGN KEY (event_id, document_id, clause_id) REFERENCES public.document_clauses(event_id, document_id, id) ON DELETE CASCADE;


--
-- Name: document_clause_statements document_clause_statements_statement_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_clause_statements
    ADD CONSTRAINT document_clause_statements_statement_fkey FOREIGN KEY (event_id, statement_id) REFERENCES public.statements(event_id, id);


--
-- Name: document_clauses document_clauses_document_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_clauses
    ADD CONSTRAINT document_clauses_document_fkey FOREIGN KEY (event_id, document_id) REFERENCES public.documents(event_id, id) ON DELETE CASCADE;


--
-- Name: document_earlier_points document_earlier_points_clause_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_earlier_points
    ADD CONSTRAINT document_earlier_points_clause_fkey FOREIGN KEY (event_id, document_id, clause_id) REFERENCES public.document_clauses(event_id, document_id, id) ON DELETE CASCADE;


--
-- Name: document_earlier_points document_earlier_points_to_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_earlier_points
    ADD CONSTRAINT document_earlier_points_to_fkey FOREIGN KEY (to_event_id, to_document_id) REFERENCES public.documents(event_id, id);


--
-- Name: document_revisions document_revisions_document_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_revisions
    ADD CONSTRAINT document_revisions_document_fkey FOREIGN KEY (event_id, document_id) REFERENCES public.documents(event_id, id) ON DELETE CASCADE;


--
-- Name: document_sponsors document_sponsors_delegation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_sponsors
    ADD CONSTRAINT document_sponsors_delegation_fkey FOREIGN KEY (event_id, delegation_id) REFERENCES public.delegations(event_id, id);


--
-- Name: document_sponsors document_sponsors_document_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_sponsors
    ADD CONSTRAINT document_sponsors_document_fkey FOREIGN KEY (event_id, document_id) REFERENCES public.documents(event_id, id) ON DELETE CASCADE;


--
-- Name: document_sponsors document_sponsors_organization_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_sponsors
    ADD CONSTRAINT document_sponsors_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: document_votes document_votes_adoption_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_votes
    ADD CONSTRAINT document_votes_adoption_fkey FOREIGN KEY (event_id, document_id) REFERENCES public.document_adoptions(event_id, document_id);


--
-- Name: document_votes document_votes_delegation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_votes
    ADD CONSTRAINT document_votes_delegation_fkey FOREIGN KEY (event_id, delegation_id) REFERENCES public.delegations(event_id, id);


--
-- Name: documents documents_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);


--
-- Name: endorsements endorsements_adoption_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.endorsements
    ADD CONSTRAINT endorsements_adoption_fkey FOREIGN KEY (event_id, document_id) REFERENCES public.document_adoptions(event_id, document_id);


--
-- Name: endorsements endorsements_clause_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.endorsements
    ADD CONSTRAINT endorsements_clause_fkey FOREIGN KEY (event_id, document_id, clause_id) REFERENCES public.document_clauses(event_id, document_id, id);


--
-- Name: endorsements endorsements_delegation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.endorsements
    ADD CONSTRAINT endorsements_delegation_fkey FOREIGN KEY (event_id, delegation_id) REFERENCES public.delegations(event_id, id);


--
-- Name: endorsements endorsements_organization_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.endorsements
    ADD CONSTRAINT endorsements_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: endorsements endorsements_participant_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.endorsements
    ADD CONSTRAINT endorsements_participant_fkey FOREIGN KEY (event_id, participant_id) REFERENCES public.participants(event_id, id);


--
-- Name: event_admission event_admission_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_admission
    ADD CONSTRAINT event_admission_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;


--
-- Name: event_hosts event_hosts_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_hosts
    ADD CONSTRAINT event_hosts_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;


--
-- Name: event_hosts event_hosts_organization_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_hosts
    ADD CONSTRAINT event_hosts_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: events events_series_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_series_fkey FOREIGN KEY (series_id) REFERENCES public.series(id);


--
-- Name: imports imports_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);


--
-- Name: organization_keys organization_keys_organization_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organization_keys
    ADD CONSTRAINT organization_keys_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE;


--
-- Name: organizations organizations_parent_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT organizations_parent_fkey FOREIGN KEY (parent_id) REFERENCES public.organizations(id);


--
-- Name: participant_organizations participant_organizations_organization_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant_organizations
    ADD CONSTRAINT participant_organizations_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: participant_organizations participant_organizations_participant_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant_organizations
    ADD CONSTRAINT participant_organizations_participant_fkey FOREIGN KEY (event_id, participant_id) REFERENCES public.participants(event_id, id) ON DELETE CASCADE;


--
-- Name: participants participants_delegation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participants
    ADD CONSTRAINT participants_delegation_fkey FOREIGN KEY (event_id, delegation_id) REFERENCES public.delegations(event_id, id);


--
-- Name: participants participants_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participants
    ADD CONSTRAINT participants_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);


--
-- Name: participants participants_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participants
    ADD CONSTRAINT participants_person_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);


--
-- Name: person_keys person_keys_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_keys
    ADD CONSTRAINT person_keys_person_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: person_offices person_offices_organization_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_offices
    ADD CONSTRAINT person_offices_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: person_offices person_offices_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_offices
    ADD CONSTRAINT person_offices_person_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: role_bindings role_bindings_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.role_bindings
    ADD CONSTRAINT role_bindings_person_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);


--
-- Name: rooms rooms_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rooms
    ADD CONSTRAINT rooms_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);


--
-- Name: session_appearances session_appearances_participant_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session_appearances
    ADD CONSTRAINT session_appearances_participant_fkey FOREIGN KEY (event_id, participant_id) REFERENCES public.participants(event_id, id);


--
-- Name: session_appearances session_appearances_session_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session_appearances
    ADD CONSTRAINT session_appearances_session_fkey FOREIGN KEY (event_id, session_id) REFERENCES public.sessions(event_id, id) ON DELETE CASCADE;


--
-- Name: sessions sessions_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);


--
-- Name: sessions sessions_parent_during_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_parent_during_fkey FOREIGN KEY (event_id, parent_id, parent_during) REFERENCES public.sessions(event_id, id, during) ON UPDATE CASCADE;


--
-- Name: sessions sessions_parent_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_parent_fkey FOREIGN KEY (event_id, parent_id, parent_cancelled) REFERENCES public.sessions(event_id, id, cancelled) ON UPDATE CASCADE;


--
-- Name: sessions sessions_parent_room_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_parent_room_fkey FOREIGN KEY (event_id, parent_id, room_id) REFERENCES public.sessions(event_id, id, room_id) ON UPDATE CASCADE;


--
-- Name: sessions sessions_room_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_room_fkey FOREIGN KEY (event_id, room_id) REFERENCES public.rooms(event_id, id);


--
-- Name: statement_publications statement_publications_revision_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_publications
    ADD CONSTRAINT statement_publications_revision_fkey FOREIGN KEY (event_id, statement_id, revision) REFERENCES public.statement_revisions(event_id, statement_id, revision);


--
-- Name: statement_relations statement_relations_statement_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_relations
    ADD CONSTRAINT statement_relations_statement_fkey FOREIGN KEY (event_id, statement_id) REFERENCES public.statements(event_id, id) ON DELETE CASCADE;


--
-- Name: statement_relations statement_relations_to_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_relations
    ADD CONSTRAINT statement_relations_to_fkey FOREIGN KEY (event_id, to_statement_id) REFERENCES public.statements(event_id, id);


--
-- Name: statement_revisions statement_revisions_statement_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_revisions
    ADD CONSTRAINT statement_revisions_statement_fkey FOREIGN KEY (event_id, statement_id) REFERENCES public.statements(event_id, id) ON DELETE CASCADE;


--
-- Name: statements statements_delegation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_delegation_fkey FOREIGN KEY (event_id, delegation_id) REFERENCES public.delegations(event_id, id);


--
-- Name: statements statements_delivered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_delivered_by_fkey FOREIGN KEY (event_id, delivered_by_id) REFERENCES public.participants(event_id, id);


--
-- Name: statements statements_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);


--
-- Name: statements statements_session_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_session_fkey FOREIGN KEY (event_id, session_id) REFERENCES public.sessions(event_id, id);


--
-- Name: statements statements_speaker_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_speaker_fkey FOREIGN KEY (event_id, speaker_id) REFERENCES public.participants(event_id, id);


--
-- Name: TABLE check_ins; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.check_ins TO plenary_server;


--
-- Name: TABLE admission_counters; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.admission_counters TO plenary_server;


--
-- Name: TABLE api_keys; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.api_keys TO plenary_server;


--
-- Name: TABLE badges; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.badges TO plenary_server;


--
-- Name: TABLE bulk_changes; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.bulk_changes TO plenary_server;


--
-- Name: TABLE changes; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.changes TO plenary_server;


--
-- Name: TABLE checkpoints; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.checkpoints TO plenary_server;


--
-- Name: TABLE document_adoption_corrections; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.document_adoption_corrections TO plenary_server;


--
-- Name: TABLE document_adoptions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.document_adoptions TO plenary_server;


--
-- Name: TABLE corrected_adoptions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.corrected_adoptions TO plenary_server;


--
-- Name: TABLE delegations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.delegations TO plenary_server;


--
-- Name: TABLE denied_calls; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.denied_calls TO plenary_server;


--
-- Name: TABLE derived_check_ins; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.derived_check_ins TO plenary_server;


--
-- Name: TABLE document_clause_statements; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.document_clause_statements TO plenary_server;


--
-- Name: TABLE document_clauses; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.document_clauses TO plenary_server;


--
-- Name: TABLE document_earlier_points; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.document_earlier_points TO plenary_server;


--
-- Name: TABLE document_revisions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.document_revisions TO plenary_server;


--
-- Name: TABLE document_sponsors; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.document_sponsors TO plenary_server;


--
-- Name: TABLE document_votes; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.document_votes TO plenary_server;


--
-- Name: TABLE documents; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.documents TO plenary_server;


--
-- Name: TABLE endorsements; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.endorsements TO plenary_server;


--
-- Name: TABLE event_admission; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.event_admission TO plenary_server;


--
-- Name: TABLE event_hosts; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.event_hosts TO plenary_server;


--
-- Name: TABLE events; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.events TO plenary_server;


--
-- Name: TABLE idempotency; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.idempotency TO plenary_server;


--
-- Name: TABLE import_rows; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.import_rows TO plenary_server;


--
-- Name: TABLE imports; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.imports TO plenary_server;


--
-- Name: TABLE installation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.installation TO plenary_server;


--
-- Name: TABLE journal; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.journal TO plenary_server;


--
-- Name: TABLE journal_heads; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.journal_heads TO plenary_server;


--
-- Name: TABLE journal_reasons; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.journal_reasons TO plenary_server;


--
-- Name: TABLE merged_organizations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.merged_organizations TO plenary_server;


--
-- Name: TABLE merged_people; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.merged_people TO plenary_server;


--
-- Name: TABLE organization_keys; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organization_keys TO plenary_server;


--
-- Name: TABLE organizations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organizations TO plenary_server;


--
-- Name: TABLE participant_exports; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.participant_exports TO plenary_server;


--
-- Name: TABLE participant_organizations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.participant_organizations TO plenary_server;


--
-- Name: TABLE participants; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.participants TO plenary_server;


--
-- Name: TABLE people; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people TO plenary_server;


--
-- Name: TABLE person_keys; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.person_keys TO plenary_server;


--
-- Name: TABLE person_offices; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.person_offices TO plenary_server;


--
-- Name: TABLE role_bindings; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.role_bindings TO plenary_server;


--
-- Name: TABLE rooms; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rooms TO plenary_server;


--
-- Name: TABLE schema_migrations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.schema_migrations TO PUBLIC;
GRANT SELECT ON TABLE public.schema_migrations TO plenary_server;


--
-- Name: TABLE series; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.series TO plenary_server;


--
-- Name: TABLE session_appearances; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.session_appearances TO plenary_server;


--
-- Name: TABLE sessions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sessions TO plenary_server;


--
-- Name: TABLE statement_publications; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.statement_publications TO plenary_server;


--
-- Name: TABLE statement_relations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.statement_relations TO plenary_server;


--
-- Name: TABLE statement_revisions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.statement_revisions TO plenary_server;


--
-- Name: TABLE statements; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.statements TO plenary_server;


--
-- PostgreSQL database dump complete
--



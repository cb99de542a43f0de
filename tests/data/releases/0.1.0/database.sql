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
-- Name: folded(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.folded(written text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (octet_length(written) = char_length(written)) THEN lower(written) ELSE lower(NORMALIZE(regexp_replace(NORMALIZE(written, NFKD), '[\u0300-\u036F\u064B-\u065F\u0670]'::text, ''::text, 'g'::text), NFC)) END;


--
-- Name: words_of(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.words_of(names text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (names ~ '^[A-Za-z0-9]+( [A-Za-z0-9]+)*$'::text) THEN lower(names) ELSE TRIM(BOTH FROM regexp_replace(regexp_replace(public.folded(names), '([\u0E00-\u0EFF\u0F00-\u0FFF\u1000-\u109F\u1780-\u17FF\u3040-\u31FF\u3400-\u9FFF\uA000-\uA4CF\uF900-\uFAFF\U00020000-\U0003FFFF])'::text, ' \1 '::text, 'g'::text), '\W+'::text, ' '::text, 'g'::text)) END;


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
    cells bytea,
    affiliation text COLLATE pg_catalog."C",
    sure_link text COLLATE pg_catalog."C",
    stated_state smallint DEFAULT 0 NOT NULL,
    kept smallint DEFAULT 0 NOT NULL,
    kept_person smallint DEFAULT 0 NOT NULL,
    new_organizations text[],
    CONSTRAINT import_rows_action_check CHECK (((action >= 0) AND (action <= 4))),
    CONSTRAINT import_rows_expected_state_check CHECK (((expected_state >= 0) AND (expected_state <= 8))),
    CONSTRAINT import_rows_outcome_check CHECK (((outcome >= 1) AND (outcome <= 7)))
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
    request bytea,
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
    CONSTRAINT participant_exports_format_check CHECK (((format >= 1) AND (format <= 3)))
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
    self_registered boolean DEFAULT false NOT NULL,
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
-- Name: sponsors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sponsors (
    event_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."und-x-icu",
    names text NOT NULL,
    organization_id text NOT NULL COLLATE pg_catalog."C",
    tier text NOT NULL,
    "position" integer,
    detail bytea NOT NULL,
    create_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    update_time timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version bigint DEFAULT 1 NOT NULL
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
	('r01k8k8c3lvlq86edmd2h93tl8d', 'Administrator of this installation', '\xa7566b2918adcf606b6599489a4fe2cf9991255c163fda67273a94c592709592', NULL, NULL, '', '2026-11-29 18:16:44.012115+00', 1),
	('press', 'A newspaper', '\x3149b1554363763a1561a359f1fabf03e7f3fb5458fa1ba41e61dfcda743f833', NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '2026-11-29 18:16:47.136777+00', 1);


--
-- Data for Name: badges; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.badges VALUES
	('open-day', 'r01k8k8c8d5iscao2den0rk4t8j', 'ana', '\x9b6b819b6b7d210efa8b5a430c69fd44d8f1e025626955839eb6ede9f67ad8e6', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '2026-11-29 18:16:48.80881+00', NULL, '');


--
-- Data for Name: bulk_changes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bulk_changes VALUES
	('events/open-day', 'r01k8k8c99hjf3527fj3mrf7nf7', 0, 'events/open-day/participants/r01k8k8c9811cdaatfh7n1m53ie', '', 'staff', '\xdf7e98273f54cd57fd12a3aa0d339872021033d2ce7a9896abb7dc4299e16d4b', '\x2fb42b186a26721387686601113d335a', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'ac834c4437b37ae6'),
	('events/open-day', 'r01k8k8c99hjf3527fj3mrf7nf7', 1, 'events/open-day/participants/r01k8k8c981mfdmeaf94ss7sl48', '', 'staff', '\x1d3bb543a924b628ab55bf91e79992d098677e8b32d1c0b3754a6d15af1724e8', '\x01ea30741193f3d207bcad1509a4ff24', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'ac834c4437b37ae6');


--
-- Data for Name: changes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.changes VALUES
	('access', 1, 0, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '', 'staff', '\x93cc8a389ef90e3efa82c45d83a1e8a55c5103f080f0dbcb1f70580834939227', '\x3dc4a183fc1b392b6eded07ec3a15923', '', ''),
	('access', 1, 1, 'roleBindings/r01k8k8c3n8em5tqpvpcrsgssjp', '', 'staff', '\x8456cf1abd1c6c9be3334b1a2028859eed8b6fea130cb81cbcc6a0cbc33073f9', '\xd8ba92070bf0670c419f92162bc65d0b', '', ''),
	('directory', 1, 0, 'organizations/information-office-of-the-state-council', '', 'staff', '\x259ca547f1260868f44e1e61f385f2c346b7030ec706283a52896ef09dd7b8a5', '\xbcd512cbbb11f9f9e4f53a5b7bea4d7a', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '24e369555a127c1d'),
	('directory', 2, 0, 'organizations/ministry-of-foreign-affairs', '', 'staff', '\xd2eba6d6378b80147500d46a33223d42c346c8a21141c407af8e7c3f1b61c9e7', '\xf9221a505ab0df6b7d037976a58fe38e', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '61525cc858a77447'),
	('directory', 3, 0, 'organizations/china-international-development-cooperation-agency', '', 'staff', '\x35ff1ea8d57d9dea64892f8bec2ec2c3383975da283d5f251b4fdc1fddea53cc', '\xcc8520850151d9ab00e997e80f6144d6', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '9dc1503b573c6c71'),
	('directory', 4, 0, 'organizations/center-for-china-and-globalization', '', 'staff', '\xad5411b391dd82471f7f0a69fe601bcbe684495687db2426843eef03b79cfd4d', '\x7ec0f2fd3fe20469502a36787728dde9', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'da3043ae55d1649b'),
	('directory', 5, 0, 'organizations/university-of-chinese-academy-of-social-sciences', '', 'staff', '\x047816550d1a5659ee6766ef61cde05d4cc65c4824ef58b2eaff691351b28768', '\xdaa8f3afb205a197738b908a8f384772', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '169f372154665cc5'),
	('directory', 6, 0, 'organizations/law-school-of-university-of-cass', '', 'staff', '\x6cfbd00bb10fb84ca99b70e23e95637e8d625a2777656fc8fd9130e436cd1ed0', '\xc5a3b5d2204d219a4f2009d17688aaae', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '530e2a9452fb54ef'),
	('directory', 7, 0, 'organizations/office-of-the-un-high-commissioner-for-human-rights', '', 'staff', '\x6577b9ed4eb79efdbc3637ec5664f7f4cd5c6dcc6f210f7d1aec27fac4cebdf3', '\x9caceedbd00ba855c020d7fbb6782f65', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '8f7d1e0751904d19'),
	('directory', 8, 0, 'organizations/tsinghua-university', '', 'staff', '\x68310401e75e3444bb545ae3e389630b43564c772387fba8850ae926be1fe1f0', '\x62a4e4a4dfb7b36b0d55ddfa976bc3dc', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'cbec117a50254543'),
	('directory', 9, 0, 'organizations/tsinghua-school-of-journalism-and-communication', '', 'staff', '\xe56b0196c279073209adf74657689092576704066830f8802d05d2163966e7ef', '\x54314676501c536d9187e0fff9f7b801', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '085b04ed4eba3d6d'),
	('directory', 10, 0, 'organizations/human-rights-commission-of-malaysia', '', 'staff', '\x2fea9e540520ce5a11b4e603c110295a84bd0ae6dd2a4d0acff6dea2c9b67d95', '\xdd266cf94b6dc124aeee0d9cf66ad91f', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '44c9f8604d4f3597'),
	('directory', 11, 0, 'organizations/east-china-university-of-political-science-and-law', '', 'staff', '\x9992b1b2682735eb2cfe6e96f4b6a2844df0caf3327c28a1cf8191c1ac0a56ce', '\x1719e481ffd9eb522b5965425b7d7a40', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '8138ebd34be42dc1'),
	('directory', 12, 0, 'organizations/digital-rule-of-law-research-institute', '', 'staff', '\x508871d1b65b58241c82576add234c761901eba8bea6cfc0e4b4c43a83a8c450', '\x1a50f1880740bafdbcfe7e8048ff6acd', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'bda7df464a7925eb'),
	('directory', 13, 0, 'organizations/china-society-for-human-rights-studies', '', 'staff', '\xbed856148d0836e4055b92346c64c3bd44aa6c6e444bfd61cf3c4622ab2538d6', '\xef8ede0c85b2b19a4aaa0d24273e69b8', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'fa16d2b9490e1e15'),
	('directory', 14, 0, 'organizations/catedra-china-foundation', '', 'staff', '\x656d416011d6ee08fba8b1c9557c5f7c3a30767428c3c9213a69da37c0d36296', '\x59688e0126900ceb23f3c5bb1e6d6a84', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '3685c62c47a3163f'),
	('directory', 15, 0, 'organizations/southwest-university-of-political-science-and-law', '', 'staff', '\xe5fad7fa517ed537c2416d96d211bb2b8f43bf7e6370d5233878fceb76ed9642', '\x404a1f5e4181004ca32671fafeeb6e3e', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '72f4b99f46380e69'),
	('directory', 16, 0, 'organizations/human-rights-institute-of-southwest-university', '', 'staff', '\x271c0208dda17261c89cd41c71d1bd4becb23e01d34af5f1f91b7ad41f85b478', '\xedab8fc9aca5a786f5006987f3d4e0b7', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'af63ad1244cd0693'),
	('directory', 17, 0, 'organizations/students-union', '', 'staff', '\xc0f6d410e4fda65baf52ff8c8560e5df9fa520ff4120327244d4785cf72353fc', '\x48ed64e6a68556d96a7ea2a39720af38', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'ebd2a0854361febd'),
	('directory', 18, 0, 'organizations/union-of-students', '', 'staff', '\x9fb762ab5638d270c584b01afce54f5938911c90842ce07ba0726e0587627a8f', '\xb88938f95cddc7928fd66dc1512754ef', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '284193f841f6f6e7'),
	('directory', 19, 0, 'people/zoon-ahmed-khan', '', 'staff', '\x0ab901fd6a82e51599ccec3797a45c10a477cd9b339202cd6332829097d21a59', '\x821192ea3fad5b989c2925a4e85aca26', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '64b0876b408bef11'),
	('directory', 20, 0, 'people/liu-huawen', '', 'staff', '\xc124ccc4de2815cd6308d2df2f68530c1bf2965ce4332c2816b6200c1c372f84', '\xeb94efeb7c76cc7d89c0989ae6392373', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'a11f7ade3f20e73b'),
	('directory', 21, 0, 'people/veronica-birga', '', 'staff', '\xcb6488c7dca186941bdf103497d809fd5026d28c746b4b1593f118f4efc600eb', '\x8a3a7ec2f694a811805a2546641496b7', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'dd8e6e513db5df65'),
	('directory', 22, 0, 'people/shi-anbin', '', 'staff', '\x50067d7b5ec9fe130fe6e3ab6d2ec73f9532637574afc9b4f19f1b0d3510051c', '\x10fea9051ec33c2b450643c94dbaa0dd', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '19fd61c43c4ad78f'),
	('directory', 23, 0, 'people/noor-aziah-mohd-awal', '', 'staff', '\xeef13b2b929c935f771e41a8e0e1dd750e3a3e8182c0571d73859d66eee143bf', '\x0449cfa767c334c9940358c315bd50f0', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '566c55373adfcfb9'),
	('directory', 24, 0, 'people/ma-changshan', '', 'staff', '\x0244391b54383b952d51d0f77231ba1adc9a8fabcf1f6afe5c53cd7e88e97263', '\x31ad223766d277be008dbba587763d0c', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '92db48aa3974c7e3'),
	('directory', 25, 0, 'people/zhang-yonghe', '', 'staff', '\x95b6efd1cd9d210398dc83c5d4f0132e8dd232f2e78b93083fdee60efe9d9655', '\x3a921978021c633e0fe03761fa45f977', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'cf4a3c1d3809c00d'),
	('directory', 26, 0, 'people/lu-guangjin', '', 'staff', '\xe89e5d4665086e7c574838c4bed8d470295a46f4e72a4eec7d8f95e1f3932b56', '\x4a9109c2082da8c8bfc99bfe96e09bb4', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '0bb92f90369eb837'),
	('directory', 27, 0, 'people/marta-montoro', '', 'staff', '\x6cd11abfdf74ed5f35f552fe6d63365dce69920cc02ea1b24e9fae9811a16ecb', '\x8761d83e8a42f8f0f77176ff09209963', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '482823033533b061'),
	('directory', 28, 0, 'people/laura-suero-moreno', '', 'staff', '\xb7561db101e04da8cfcac23f1b0bf935537855e75be4fac982114d28150ef226', '\x42ca02f93fca1bb42bf931ce97092cc3', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '8497167633c8a88b'),
	('directory', 29, 0, 'people/lin-wei', '', 'staff', '\x19860ba0ade9e9c282c9a7d0d7c22aba72b56745b2b0558916e14465bbd4eac1', '\xe9994a5287056ae5b32e57ffd3fcb083', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'c10609e9325da0b5'),
	('directory', 30, 0, 'people/mar', '', 'staff', '\xd162407f3be42d61354e1231071ac35a0981854a137982436f1ddd75ef7a66ab', '\xe4cbd6f15a84fe5afd525de80e95e7f3', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'fd74fd5c30f298df'),
	('directory', 31, 0, 'people/mar-again', '', 'staff', '\x0bb6b238301bdbfe549166546ba2deded3bc3ddae0d1f7e4cfd70175b0919e95', '\x34fee71ae0cb6fc3326c027799bf9156', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '39e3f0cf2f879109'),
	('directory', 32, 0, 'series/open-days', '', 'public', '\x689d337693aa49a7663c96b26794a7dc192e1a0ac53ced9acccb4bdeec4c9f17', '\xb510107e07cdf7bce5680a6e8797854c', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '7652e4422e1c8933'),
	('events/beijing-forum', 1, 0, 'events/beijing-forum', '', 'public', '\x9b2f634e9d941c50c2d01c72eb41d8f8707d0f80d7a08e1a25bbc89ef171b8ae', '\x7924ec21d3e3eea3b122b7473497b5cc', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'b2c1d7b52cb1815d'),
	('events/madrid-seminar', 1, 0, 'events/madrid-seminar', '', 'public', '\x0ca22d91a3e0730b17db7ab69227495da85bb383a45328f329e3ee608d1455df', '\xe3ba9c2a8dcc98f8858ee0d99b6be451', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'ef30cb282b467987'),
	('events/open-day', 1, 0, 'events/open-day', '', 'public', '\x5892bacb659bc2db0ded44f68d1119e51581d4134b6b0e731ac029af49a0d14c', '\xa66cc2cdd611f57019e17eaca91cc7c8', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '2b9fbe9b29db71b1'),
	('events/open-day', 2, 0, 'events/open-day/delegations/students', '', 'public', '\x9fc4ac1cf585f37713be448d2ba38bbc2a6ce6c5c2107478051346a81606af4b', '\xe8c9c2aba9f181ca82859fc7efcd8d61', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '680eb20e287069db'),
	('events/beijing-forum', 2, 0, 'events/beijing-forum/participants/zoon-ahmed-khan', '', 'public', '\x679c38abaff7d2e2b1e6493c38b6c409e5cec8c7fc8ee053dce5cb77d1f1fca7', '\x2f1d75ba2dcc4f922310beb04dd12155', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'a47da58127056205'),
	('events/beijing-forum', 3, 0, 'events/beijing-forum/participants/liu-huawen', '', 'public', '\xb7cac9edaf926421aa6e9e06701ed5779aff259d55d3419ba9f74fe1095f57f1', '\x5ce829f70105f7ce47f1e4e280321bc0', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'e0ec98f4259a5a2f'),
	('events/beijing-forum', 4, 0, 'events/beijing-forum/participants/veronica-birga', '', 'public', '\xdd8e2735eb71da3ac44cf4e4f0be41c90d8aceeefe29244fcbc1bab04e0d6c1d', '\xfd5b7d6900aaa8016b4823ca60e4956e', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '1d5b8c67242f5259'),
	('events/beijing-forum', 5, 0, 'events/beijing-forum/participants/shi-anbin', '', 'public', '\xc2a9e1bb2c6f556541d31f5358f4abbadc40743a0bb8866b6cca066ad36f29f7', '\x3a0c58f1129198208874c9271e6e7922', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '59ca7fda22c44a83'),
	('events/beijing-forum', 6, 0, 'events/beijing-forum/participants/noor-aziah-mohd-awal', '', 'public', '\xa211046336f996f3d087ad53b477b0a1604f235237016d1519ff06781af6cab7', '\xaaaa9aee55fe41ab1bc701ed36db646f', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '9639734d215942ad'),
	('events/beijing-forum', 7, 0, 'events/beijing-forum/participants/ma-changshan', '', 'public', '\x8a55e816c25f4d911a86cddd258ad20a3a62848f5833c427cd514c605498bb63', '\x3dc8cd3e4aafec80521e59de7aee1600', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'd2a866c01fee3ad7'),
	('events/beijing-forum', 8, 0, 'events/beijing-forum/participants/scholars-and-officials', '', 'public', '\x498573754c0cc5f76b92f45d53859072d3993e3ec7b742e12510e7876c8e6fc8', '\xc947082624bc7aa30fe660bf9580c0bf', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '0f175a331e833301'),
	('events/beijing-forum', 9, 0, 'events/beijing-forum/participants/experts', '', 'public', '\x54f6d56b3a466c43222b4a12f98c6703168af7109321660d7c7a22b1ddeb1d4c', '\x86d5a6e489fda9c94c43363578c27eb9', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '4b864da61d182b2b'),
	('events/beijing-forum', 10, 0, 'events/beijing-forum/participants/scholars-from-china-and-abroad', '', 'public', '\xafd9fd0d8ab7584e26f29ba150cee68d7029d20f28487ff979f4be4677e742a6', '\xac742533b185760e1f95842b3468cb77', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '87f541191bad2355'),
	('events/madrid-seminar', 2, 0, 'events/madrid-seminar/participants/zhang-yonghe', '', 'public', '\xfca611439e74b8f21f35696fb1fa5159160f4add0169840a966b2afc245146c7', '\xf49a0aeb7309782347e3c1532f8bbe99', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'c464348c1a421b7f'),
	('events/madrid-seminar', 3, 0, 'events/madrid-seminar/participants/lu-guangjin', '', 'public', '\x6cac6b01d5a850c09c9f685680d70f0437d72fe8ade860f063d309231a924e77', '\x96b09c92333aba0e3a857996c5f396c3', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '00d327ff18d713a9'),
	('events/madrid-seminar', 4, 0, 'events/madrid-seminar/participants/marta-montoro', '', 'public', '\xf35d612dc76ddb3ce7c64f227a4516467b61e3e9eec0a6e558e39e64667d8805', '\xcd696b5e18ac25b021210a10dea2adf7', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '3d421b72176c0bd3'),
	('events/madrid-seminar', 5, 0, 'events/madrid-seminar/participants/laura-suero-moreno', '', 'public', '\x5d317a4aeac882a87bcc62f0d6d7736070764645186cb46447d218a5132f83a5', '\x4a9270b382bfb37c162f65fdd856a4f7', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '79b10ee5160103fd'),
	('events/madrid-seminar', 6, 0, 'events/madrid-seminar/participants/lin-wei', '', 'public', '\x7b662471f4362e208de42f305a49f13bf1bcf4545cecde5c2cd0719868810296', '\xf3703b7751cacc470cda4a75640f9750', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'b62002581495fc27'),
	('events/madrid-seminar', 7, 0, 'events/madrid-seminar/participants/experts-scholars-officials-industry', '', 'public', '\xdea9a884e8169834377053e06b05a4688812af8d0f2fb417ae4b4f740148c0e6', '\x9c88cb9c8328ee2993ea90a73b95966b', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'f28ef5cb132af451'),
	('events/madrid-seminar', 8, 0, 'events/madrid-seminar/participants/young-representatives', '', 'public', '\x84bcda000c7ade091c8620349dc150f9f64cced90ea1b6c51a95d54ee5217a59', '\x2fcb3fa745f06627864fd23fdcd6505a', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '2efde93e11bfec7b'),
	('events/open-day', 3, 0, 'events/open-day/participants/lin', '', 'staff', '\x58a633e260b02ae0cb173ee07757f9084360047b265ac238a0ba8ceec16b8fea', '\x87558389beb07d012edcc01e34890195', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '6b6cdcb11054e4a5'),
	('events/open-day', 10, 0, 'events/open-day/participants/ana', '', 'staff', '\xcaa5f67c5f0b43458ff6f1964a87c0633965be5c336955c8b8d88f25bd73a3b0', '\x1b08ad5b134c28f34197222864e910c5', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'eb0718dcdd47ca8d'),
	('events/open-day', 11, 0, 'events/open-day/participants/ben', '', 'staff', '\x591803d44e6bb1d47e7b8d3e2146f750f78d5c0eab74a093d78f56605ee0183b', '\xfe7eef0680175f8ee15cae72a4ed38aa', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '1931da1bd630a35f'),
	('events/open-day', 15, 0, 'events/open-day/checkIns/r01k8k8c8oev8a6dtes243p0vvo', '', 'staff', '\x30661b57c0260a9c9c0ae4e3871563c24721c377d56286e941765fc5d81ba76e', '\x77611e175516405f49051680b91f8fe9', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'd1dcdf17b9d406a7'),
	('events/open-day', 4, 0, 'events/open-day/rooms/hall', '', 'public', '\xd9b41970d48d20a35cc66e6a71ec8024d4babf01ce67685a7ba330ca222f6771', '\xda6b64f99bb4972fde023267e69dd0d3', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'a7dbd0240ee9dccf'),
	('events/beijing-forum', 11, 0, 'events/beijing-forum/sessions/opening-ceremony', '', 'public', '\x213407d39c69218fe5677378747a2afca17d17e801f1a2bf9635f04337f6c5b8', '\x7994bdb0017f03bb4ce2208df8dfb4a1', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'e44ac3970d7ed4f9'),
	('events/open-day', 5, 0, 'events/open-day/sessions/morning', '', 'public', '\xe2adf8aad323c109447e253ee761c3c919f89a1ae1d7763bb9f04ed01bbe908a', '\x10fa25bf4864efbd421c8a327f356a4e', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '20b9b70a0c13cd23'),
	('events/beijing-forum', 12, 0, 'events/beijing-forum/statements/scholars-and-officials', '', 'public', '\x0f67a75b556c37cf00bb13e08a2c15ff6c62db1709d9145c4365a4bf6ca30837', '\x9ea69b5a3d29f7d5370e59d1b08c5b16', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '5d28aa7d0aa8c54d'),
	('events/beijing-forum', 13, 0, 'events/beijing-forum/statements/experts', '', 'public', '\x1060a0396c360cdd1d8b66b26b37330be146526685e5ca8468a081fc530a6237', '\xb7cb35f46312d3d955c208e703648e40', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '99979df0093dbd77'),
	('events/beijing-forum', 14, 0, 'events/beijing-forum/statements/zoon-ahmed-khan', '', 'public', '\x816be8eb2875177eb76b686856126559b75dad94181a3efeae05efc9333fe199', '\xae740398bd8858cbfa29e826a3a0b672', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'd606916307d2b5a1'),
	('events/beijing-forum', 15, 0, 'events/beijing-forum/statements/liu-huawen', '', 'public', '\x57dda0f52b257a4553078e0ec6a4ae947baaaf6c82aa0f379d6df5b9a68f5f13', '\xc55bcd5159d9735560bdf205615b4bc9', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '127584d60667adcb'),
	('events/beijing-forum', 16, 0, 'events/beijing-forum/statements/veronica-birga', '', 'public', '\xa2941a2b515d01704dd058fefbb2350430b7414191644e1f7fcee7a364d8f727', '\x4ca217b2d3df4616a738c1cef780f9df', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '4ee4784904fca5f5'),
	('events/beijing-forum', 17, 0, 'events/beijing-forum/statements/scholars-from-china-and-abroad', '', 'public', '\x017fb96795ea0ac9bd703eb73c3247449cb40882e11719b099e4e29db4a04626', '\x2672acae1a2945fdeb1a4c68474f24f9', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '8b536bbc03919e1f'),
	('events/beijing-forum', 18, 0, 'events/beijing-forum/statements/shi-anbin', '', 'public', '\x0c062b791c4070dff7ef533712fda38d1a4f9f3d6ea51ecdc20ff7fcb3902a6d', '\x69a439c5b568140f159732c07ab003ab', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'c7c25f2f02269649'),
	('events/beijing-forum', 19, 0, 'events/beijing-forum/statements/noor-aziah-mohd-awal', '', 'public', '\x115e43f1889646d29cecd74ee1390c6309023698b8106dd1a38cb06b944a5f9b', '\xf4b4aac5a5165fc1835a9c70ca8b826e', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '043152a200bb8e73'),
	('events/beijing-forum', 20, 0, 'events/beijing-forum/statements/ma-changshan', '', 'public', '\x22113b56bb9675154592f468800614083789cd25c06309572407d5f81120f23c', '\x05eeebd16fcdc85427e5af8ee38354d0', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '40a04614ff50869d'),
	('events/madrid-seminar', 9, 0, 'events/madrid-seminar/statements/lu-guangjin', '', 'public', '\x323a9c93f176cb2924ac7229f5d8d5db530a84bca8d2cc19c7919a8fd33b672f', '\xf8ad6acd9a7292ae237a1046b40cd560', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '7d0f3987fde57ec7'),
	('events/madrid-seminar', 10, 0, 'events/madrid-seminar/statements/marta-montoro', '', 'public', '\x69d11c65e47f07345f07df9a1e81ad689b592f9d62b676fc78698ebbdfc1a6a2', '\x82fabebd80984a9ce5dc374ded06a878', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'b97e2cfafc7a76f1'),
	('events/madrid-seminar', 11, 0, 'events/madrid-seminar/statements/laura-suero-moreno', '', 'public', '\xfd4d5666e64fc486f775fc272c58045e1748ec3f8aab88763d72f928bc6806f2', '\xe34980391b216e043cbfde6dec09850b', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'f5ed206dfb0f6f1b'),
	('events/madrid-seminar', 12, 0, 'events/madrid-seminar/statements/lin-wei', '', 'public', '\x35a06cd7d4f6f5cee1e3d6b32de9969674a4c11e6f8e06e608659606b52fd09d', '\x740f9a8b035a558cc428159141799e87', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '325c13e0f9a46745'),
	('events/open-day', 6, 0, 'events/open-day/statements/welcome', '', 'public', '\x2bbfbd714d100ead27f00985c67391fbe812c9d644137009a004200e7f1f2a88', '\x162574396961cd8ada8bcd38dd588561', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '6ecb0753f8395f6f'),
	('events/madrid-seminar', 13, 0, 'events/madrid-seminar/documents/consensus-document', '', 'public', '\xd2c1c17489c7988c21483c9aec825f83e7820649340cbdd31a97d437b7f05739', '\xfa6b42a12d61e034bd7dfc75b5ca3613', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'ab39fac6f6ce5799'),
	('events/open-day', 7, 0, 'events/open-day/documents/appeal', '', 'public', '\xb1455004f477d7f10f0c573ef4cf89c2b19d2aaf53bd6948685a6ca2144dee7c', '\x497b466f7c91e2ff6dfdaf501bd8e114', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'e7a8ee39f5634fc3'),
	('events/open-day', 8, 0, 'events/open-day/documents/appeal/endorsements/students', '', 'public', '\xf479f6f32a63dcdd03ae1fb0893e2dd0f08ab3a94de4273637017ecf05c7c0ec', '\x6456630ae03358367aa99be830847276', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '2417e1acf3f847ed'),
	('events/open-day', 9, 0, 'events/open-day/sponsors/union', '', 'public', '\x946a8c7b4824599a45f1a422a1c7faf215a43403c346a852fb11560e805a829e', '\xa2654afb39a14a5e8d9ed422b7f8b005', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '6086d51ff28d4017'),
	('access', 2, 0, 'apiKeys/press', '', 'staff', '\xee90347a2391b2702bd06c2032cce739885740e784fff34cadd6160de3eacc1b', '\x8f0ae567c2aebc2f0b00afeed5028f87', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '8eb1965eeb7618e9'),
	('access', 3, 0, 'roleBindings/r01k8k8c6vt4hu7t3qpplls5btl', '', 'staff', '\x20c51b0d7b347fb3a300dbf62620e5aed393040b0b9124cbbf4245aad23650bd', '\x6cf8467d99ccdb1e97f1bf5276866414', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'bcdc579de45ef1bb'),
	('events/open-day', 12, 0, 'events/open-day/participants/eva', '', 'staff', '\x9d78d820d6fb155843648497b2bcb09b9f5aee7c7941cbaae3868d739511a984', '\x7d506bcb584df784e89c773dd145238f', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '475c9b5acf197c31'),
	('events/open-day', 13, 0, 'events/open-day/checkpoints/door', '', 'staff', '\xa8ea7f4c685427edcf5e361d49e0834b257d32d954d9b9c40fd1bb3bf24d6988', '\xeb32fc150b7f67fa6859d78b8b11517c', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '75875c99c8025503'),
	('events/open-day', 14, 0, 'events/open-day/badges/r01k8k8c8d5iscao2den0rk4t8j', '', 'staff', '\x991d4d7513f9eb8e43590c6a105d7c355f580080bfc38838569d640357de2834', '\x5bfa1be826cabe523a0f541c16012a73', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'a3b21dd8c0eb2dd5'),
	('events/open-day', 16, 0, 'events/open-day/imports/r01k8k8c971pkfd35075rtc937a', '', 'staff', '\xe798a7fd22b58018342c5e9def5ba5965a62f56cb8a81932a1d2d80d9b74746b', '\xeaf013279e9a0e4989ec12c4738b4e8e', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '701458d1391e82bc'),
	('events/open-day', 17, 0, 'events/open-day/imports/r01k8k8c971pkfd35075rtc937a', 'staff', 'staff', '\xeefe05df9133f13d1f8cd77dd38aeda2214a197a2d25aa8a958213927434a2c3', '\x236386edfc1c8c15d799e2c0358620ac', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'ac834c4437b37ae6'),
	('directory', 33, 0, 'people/mar', 'staff', 'staff', '\x859e22701e29d51ee14ed9fba92cc2dd8c36a8c83c2202789ba4e89ce5585313', '\x0654e5cb5dd79bf7b6cf7d734f4c177c', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'e8f23fb736487310'),
	('directory', 33, 1, 'people/mar-again', 'staff', '', '\x', '\x', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'e8f23fb736487310'),
	('directory', 34, 0, 'organizations/students-union', 'staff', 'staff', '\x07215fa4f41c65795c255bfd2f51157700451e846115fb2b9d6096455d92076c', '\xbde25b27c3736058ea9ad7f08e70bee8', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '8729b970b592ef25'),
	('directory', 34, 1, 'organizations/union-of-students', 'staff', '', '\x', '\x', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '8729b970b592ef25'),
	('events/open-day', 18, 0, 'events/open-day/documents/appeal', 'public', 'public', '\x1132a981804eef3708506fc9c919e6830ca5c21c78fce89a8fcf305340e89b37', '\x1b2156f2a08664aea305fa50523eb615', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 'b5547aafae7bc7f7'),
	('events/open-day', 19, 0, 'events/open-day/participants/ben', 'staff', 'staff', '\x7549ff8832bdcd3a77f724626dd959806a2bea3b719f85ed3c038b3b2a140cc6', '\x870b48f75a3797206b76457ca235780a', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '11a9fd2da04d799b');


--
-- Data for Name: check_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.check_ins VALUES
	('open-day', 'r01k8k8c8oev8a6dtes243p0vvo', 'door', 'ana', NULL, 'ana', 1, NULL, '00000000-0000-4000-8000-000000000002', '', NULL, NULL, '2026-11-29 18:16:49.160868+00', '2026-11-29 18:16:49.160868+00', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '{}');


--
-- Data for Name: checkpoints; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.checkpoints VALUES
	('open-day', 'door', 'Door', 'Door', '', '\x12100a02656e120a0a02656e1204446f6f72', '2026-11-29 18:16:48.592741+00', '2026-11-29 18:16:48.592741+00', 1);


--
-- Data for Name: delegations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.delegations VALUES
	('open-day', 'students', 'Students of Madrid', 'Students of Madrid', 5, '', NULL, NULL, 0, '\x121e0a02656e12180a02656e121253747564656e7473206f66204d6164726964180538034001', '2026-11-29 18:16:45.72012+00', '2026-11-29 18:16:45.72012+00', 1);


--
-- Data for Name: denied_calls; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.denied_calls VALUES
	('2026-11-29', '', 'plenary.v1.AccessService/ListApiKeys', 1, '2026-11-29 18:16:54.517909+00');


--
-- Data for Name: document_adoption_corrections; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_adoption_corrections VALUES
	('open-day', 'appeal', 1, NULL, NULL, '\x080310024001', '2026-11-29 18:16:50.338662+00');


--
-- Data for Name: document_adoptions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_adoptions VALUES
	('madrid-seminar', 'consensus-document', 1, NULL, NULL, '\x4001', '2026-11-29 18:16:46.85071+00'),
	('open-day', 'appeal', 1, NULL, NULL, '\x080310012a280a246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e747310014001', '2026-11-29 18:16:46.886786+00');


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
	('madrid-seminar', 'consensus-document', 1, '\x121e0a02656e12180a02656e1212436f6e73656e73757320646f63756d656e7418014296030a096e65772d726f756e6418022ac4010a0a7265766f6c7574696f6e10021a02656e22af014469676974616c20746563686e6f6c6f676965732c207768696368206b656570206368616e67696e6720616e64206172652065766572206d6f726520636f6e6e656374656420616e6420696e74656c6c6967656e742c20736574206f66662061206e6577207265766f6c7574696f6e20696e20736369656e636520616e6420746563686e6f6c6f677920616e642061206e6577207472616e73666f726d6174696f6e206f6620696e6475737472792e2abf010a076566666563747310011a02656e22ad0170726f666f756e646c79206368616e6765642068756d616e206d6f646573206f662070726f64756374696f6e2c206c6966657374796c65732c20616e642077617973206f66207468696e6b696e6720616e64206861766520656e646f7765642068756d616e207269676874732077697468206e657720636f6e6e6f746174696f6e7320616e642070726163746963616c207369676e69666963616e636520696e20746865206e6577206572612e42430a0e6469676974616c2d64697669646518032a2f0a0664697669646510021a02656e221f546865206469676974616c2064697669646520697320776964656e696e672e426a0a12676f7665726e616e63652d6465666963697418032a520a076465666963697410021a02656e224154686520776f726c6420646f6573206e6f7420676f7665726e20746865206469676974616c2073706865726520617320697420776f756c64206e65656420746f2e42c2010a1070726f6d696e656e742d69737375657318032aab010a0669737375657310021a02656e227d446576656c6f706d656e74206f7574206f662062616c616e63652c2072756c65732077697468206761707320616e6420616e206f726465722074686174206d616b6573206e6f2073656e7365206172652070726f626c656d732074686174206265636f6d6520696e6372656173696e676c792070726f6d696e656e742e2a1c0a02656e1216696e6372656173696e676c792070726f6d696e656e74428a020a116469676974616c2d6c657669617468616e18042af2010a096c657669617468616e10021a02656e22c501497420697320696d706f7274616e7420746f206b6565702061204469676974616c204c657669617468616e2066726f6d2061726973696e672c20746861742069732c206469676974616c20746563686e6f6c6f67792077686f736520706f77657220616e6420696e666c75656e6365206f7665727768656c6d2065766572797468696e672c20616e6420746f2073656520746f20697420746861742068756d616e20726967687473206172652072657370656374656420616e642070726f7465637465642e2a170a02656e12114469676974616c204c657669617468616e42660a11636f6d6d6f6e2d77656c6c2d6265696e6718062a4f0a05706f696e7410021a02656e2240546563686e6f6c6f677920697320746f20736166656775617264207468652077656c6c2d6265696e67207468617420616c6c2070656f706c652073686172652e428a010a127365637572652d656e7669726f6e6d656e7418062a720a11706f696e742d6f662d736563757269747910021a02656e22574469676974616c2d696e74656c6c6967656e74207269676874732061726520746f206861766520737572726f756e64696e67732074686174206172652073656375726520616e642063616e20626520747275737465642e42c3010a0e676c6f62616c2d73686172696e6718062aae010a10706f696e742d6f662d73686172696e6710021a02656e2293014f70656e6e65737320697320746f206c6574207468652077686f6c6520776f726c6420736861726520696e206469676974616c2d696e74656c6c6967656e74207269676874732c20616e6420646576656c6f706d656e7420697320746f2067697665206576657279626f64792061636365737320746f207468656d20616e6420746f20776861742074686579206272696e672e429a010a126e6f6e2d6469736372696d696e6174696f6e18062a81010a0f706f696e742d6f662d72656c69656610021a02656e22685472616e73706172656e637920697320746f206d616b6520737572652074686174206e6f626f6479206973206469736372696d696e6174656420616761696e737420616e64207468617420726967687473206172652072656472657373656420696e2074696d652e427a0a0d7368617265642d66757475726518062a670a14706f696e742d6f662d636f6f7065726174696f6e10021a02656e2249436f6f7065726174696f6e20697320746f206275696c64206120636f6d6d756e69747920696e20637962657273706163652077686f736520667574757265206973207368617265642e48025006', '2026-11-29 18:16:46.847897+00'),
	('open-day', 'appeal', 1, '\x12120a02656e120c0a02656e120641707065616c18022a4612246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e74731a1e0a02656e12180a02656e121253747564656e7473206f66204d61647269644296010a066469766964652a220a016410021a02656e22175468652064697669646520697320776964656e696e672e32226576656e74732f6f70656e2d6461792f73746174656d656e74732f77656c636f6d653a440a326576656e74732f6d61647269642d73656d696e61722f646f63756d656e74732f636f6e73656e7375732d646f63756d656e74120e6469676974616c2d646976696465', '2026-11-29 18:16:46.87566+00');


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
	('madrid-seminar', 'consensus-document', 'Consensus document', 'Consensus document', 1, NULL, 3, true, 2, NULL, 5, '', 1, '\x30035a480a043202656e12046b696e64120573746174651a3363756c6d696e6174696e6720696e207468652061646f7074696f6e206f66206120636f6e73656e73757320646f63756d656e745a650a043202656e1207636c61757365731a5461636b6e6f776c6564676564207468652067726f77696e67206469676974616c2064697669646520616e6420746865206465666963697420696e20676c6f62616c206469676974616c20676f7665726e616e63655a4b0a043202656e12146465636c617265645f706f696e745f636f756e741207636c61757365731a246861732070757420666f72776172642073697820636f6e73656e73757320706f696e7473', '2026-11-29 18:16:46.84596+00', '2026-11-29 18:16:46.84596+00', 1),
	('open-day', 'appeal', 'Appeal', 'Appeal', 2, NULL, 3, true, 0, NULL, 5, 'Counted again.', 1, '\x3003', '2026-11-29 18:16:46.875096+00', '2026-11-29 18:16:50.337902+00', 2);


--
-- Data for Name: endorsements; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.endorsements VALUES
	('open-day', 'appeal', 'students', 1, NULL, 'students', NULL, NULL, NULL, '\x100122246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e74736a1e0a02656e12180a02656e121253747564656e7473206f66204d6164726964', '2026-11-29 18:16:46.919105+00', '2026-11-29 18:16:46.919105+00', 1);


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
	('beijing-forum', 'Forum on Global Human Rights Governance', 'Forum on Global Human Rights Governance Equality, Cooperation and Development: The 30th Anniversary of the Vienna Declaration and Programme of Action and Global Human Rights Governance', 1, NULL, '', 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT, 2, true, '{}', '\x12330a02656e122d0a02656e1227466f72756d206f6e20476c6f62616c2048756d616e2052696768747320476f7665726e616e636518012ad5010a02656e12ce010a02656e12c7014120666f72756d206f66207363686f6c61727320616e64206f6666696369616c732066726f6d206d616e7920636f756e74726965732e205468657920776569676865642077686174206469676974616c20746563686e6f6c6f67792063616e20646f20666f722068756d616e207269676874732c207768696368206e65772064616e67657273206974206272696e677320746f207468656d2c20616e6420686f7720636f756e747269657320636f756c6420616374206f6e20626f746820746f6765746865722e329e010a02656e1297010a02656e129001457175616c6974792c20436f6f7065726174696f6e20616e6420446576656c6f706d656e743a20546865203330746820416e6e6976657273617279206f6620746865205669656e6e61204465636c61726174696f6e20616e642050726f6772616d6d65206f6620416374696f6e20616e6420476c6f62616c2048756d616e2052696768747320476f7665726e616e636542520a02656e124c0a02656e1246546865203330746820416e6e6976657273617279206f6620746865205669656e6e61204465636c61726174696f6e20616e642050726f6772616d6d65206f6620416374696f6e4a150a130a02656e120d0a02656e12074265696a696e67520d417369612f5368616e676861695a02200368027a8a010a356f7267616e697a6174696f6e732f696e666f726d6174696f6e2d6f66666963652d6f662d7468652d73746174652d636f756e63696c10011a1a0a02656e12140a02656e120e6a6f696e746c7920686f7374656422330a02656e122d0a02656e1227496e666f726d6174696f6e204f6666696365206f662074686520537461746520436f756e63696c7a720a296f7267616e697a6174696f6e732f6d696e69737472792d6f662d666f726569676e2d6166666169727310011a1a0a02656e12140a02656e120e6a6f696e746c7920686f7374656422270a02656e12210a02656e121b4d696e6973747279206f6620466f726569676e20416666616972737aa0010a406f7267616e697a6174696f6e732f6368696e612d696e7465726e6174696f6e616c2d646576656c6f706d656e742d636f6f7065726174696f6e2d6167656e637910011a1a0a02656e12140a02656e120e6a6f696e746c7920686f73746564223e0a02656e12380a02656e12324368696e6120496e7465726e6174696f6e616c20446576656c6f706d656e7420436f6f7065726174696f6e204167656e63798a01340a0c7061727469636970616e7473100218ac0220012a1d0a043202656e1a156f76657220333030207061727469636970616e74738a016f0a29636f756e747269657320616e6420696e7465726e6174696f6e616c206f7267616e697a6174696f6e731003186420052a3c0a043202656e1a346e6561726c792031303020636f756e747269657320616e6420696e7465726e6174696f6e616c206f7267616e697a6174696f6e739201060a043202656e92013d0a043202656e120a73746172745f646174651205706c6163651a226b69636b6564206f666620696e204265696a696e67206f6e205765646e65736461799201240a043202656e120d6475726174696f6e5f646179731a0d74776f2d646179206576656e749201200a043202656e1205686f7374731a114a6f696e746c7920686f737465642062799201300a043202656e12057468656d65120c636f6d6d656d6f72617465731a1374686520666f72756d206973207468656d656492011f0a043202656e120573746174651a10616e206f6e676f696e6720666f72756df00101', '2026-11-29 18:16:45.621373+00', '2026-11-29 18:16:45.621373+00', 1),
	('madrid-seminar', '2025 China-Europe Human Rights Seminar', '2025 China-Europe Human Rights Seminar Human Rights in the Context of the Digital-Intelligent Era', 2, NULL, 'ES', 2025, 0, 0, 0, 0, 0, DEFAULT, DEFAULT, 4, true, '{}', '\x12320a02656e122c0a02656e122632303235204368696e612d4575726f70652048756d616e205269676874732053656d696e617218022ae8010a02656e12e1010a02656e12da01412073656d696e6172206f662070656f706c652077686f20776f726b206f6e2068756d616e2072696768747320696e204368696e6120616e6420696e204575726f7065616e20636f756e74726965732e20546865792074616c6b6564207468726f7567682077686174206469676974616c20746563686e6f6c6f677920616e64206172746966696369616c20696e74656c6c6967656e6365206368616e676520666f722068756d616e207269676874732c20616e6420656e6465642062792061646f7074696e67206120636f6d6d6f6e20646f63756d656e742e32460a02656e12400a02656e123a48756d616e2052696768747320696e2074686520436f6e74657874206f6620746865204469676974616c2d496e74656c6c6967656e74204572613a5d0a02656e12570a02656e125174686520696d70616374206f66206469676974616c20746563686e6f6c6f677920616e64206172746966696369616c20696e74656c6c6967656e63652028414929206f6e2068756d616e207269676874734a180a120a02656e120c0a02656e12064d616472696412024553520d4575726f70652f4d61647269645a0508e90f20037a83010a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d7374756469657310011a150a02656e120f0a02656e1209636f2d686f7374656422320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965737a670a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e10011a150a02656e120f0a02656e1209636f2d686f7374656422240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e9201060a043202656e9201490a043202656e120a73746172745f646174651205706c616365120573746174651a277761732068656c6420696e204d61647269642c20537061696e2c206f6e205765646e65736461799201450a043202656e12057469746c65120a73746172745f646174651a2a7468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e617292013b0a043202656e1205666f6375731a2c666f637573696e67206f6e2074686520696d70616374206f66206469676974616c20746563686e6f6c6f677992011f0a043202656e1205686f7374731a1077617320636f2d686f73746564206279f00101', '2026-11-29 18:16:45.651108+00', '2026-11-29 18:16:45.651108+00', 1),
	('open-day', 'Open Day on Digital Rights', 'Open Day on Digital Rights Jornada de derechos digitales', 3, NULL, 'ES', 2027, 5, 6, 0, 0, 0, DEFAULT, DEFAULT, 2, true, '{}', '\x124b0a02656e12200a02656e121a4f70656e20446179206f6e204469676974616c2052696768747312230a026573121d4a6f726e616461206465206465726563686f73206469676974616c657318034a180a120a02656e120c0a02656e12064d616472696412024553520d4575726f70652f4d61647269645a0708eb0f100518067a500a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e100122240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e82010408011002', '2026-11-29 18:16:45.679648+00', '2026-11-29 18:16:45.679648+00', 1);


--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idempotency VALUES
	('apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '00000000-0000-4000-8000-000000000001', 'plenary.v1.ParticipantService/RegisterParticipant', '\xb21c9478b9cb546d261546c5304e13aefe45d835cfa3b240b70566325347c9b7', 'events/open-day/participants/ana', '2026-11-29 18:16:47.619443+00'),
	('apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '2c09eee6-aa36-4cda-ace5-4e4c44dcbff0', 'plenary.v1.ParticipantService/CommitImport', '\x9d80b17296d5b54fc2fe214791d19ba70034481db178ddcc44ee807de3f01e87', 'events/open-day/imports/r01k8k8c971pkfd35075rtc937a', '2026-11-29 18:16:49.712669+00');


--
-- Data for Name: import_rows; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.import_rows VALUES
	('open-day', 'r01k8k8c971pkfd35075rtc937a', 2, 1, 0, 'r01k8k8c9811cdaatfh7n1m53ie', NULL, 'Mar', NULL, NULL, 0, NULL, false, 3, false, '\x0a386576656e74732f6f70656e2d6461792f7061727469636970616e74732f7230316b386b38633938313163646161746668376e316d3533696512130a110a03756e64120a0a03756e6412034d61729201110a0f6d6172406578616d706c652e6f7267', '\x', NULL, NULL, NULL, '\x034d61720f6d6172406578616d706c652e6f7267', NULL, NULL, 0, 0, 0, NULL),
	('open-day', 'r01k8k8c971pkfd35075rtc937a', 3, 1, 0, 'r01k8k8c981mfdmeaf94ss7sl48', NULL, 'Sol', NULL, NULL, 0, NULL, false, 3, false, '\x0a386576656e74732f6f70656e2d6461792f7061727469636970616e74732f7230316b386b38633938316d66646d6561663934737337736c343812130a110a03756e64120a0a03756e641203536f6c9201110a0f736f6c406578616d706c652e6f7267', '\x', NULL, NULL, NULL, '\x03536f6c0f736f6c406578616d706c652e6f7267', NULL, NULL, 0, 0, 0, NULL);


--
-- Data for Name: imports; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.imports VALUES
	('open-day', 'r01k8k8c971pkfd35075rtc937a', 2, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '2026-12-29 18:16:49.741647+00', '\x180122055554462d38286432012c3a100a044e616d6512046e616d65200130023a120a05456d61696c1205656d61696c2002300242060802100248025a204f6a8acc6e2381f65e8110d91b8e20e747ff8452fab6973369a0f5ab16d8a642603382010c0891d8b1d8061098ddcde002b00101c20136080212110a044e616d6512046e616d651a034d6172121f0a05456d61696c1205656d61696c1a0f6d6172406578616d706c652e6f7267c20136080312110a044e616d6512046e616d651a03536f6c121f0a05456d61696c1205656d61696c1a0f736f6c406578616d706c652e6f7267', '2026-11-29 18:16:49.635818+00', '2026-11-29 18:16:49.74165+00', 2, '\x0a0f6576656e74732f6f70656e2d6461791801');


--
-- Data for Name: journal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal VALUES
	('access', 1, 'plenaryd/first-administrator', '2026-11-29 18:16:44.082656+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x151fc1d6abe40d119378fc661288efcfbf94c0ce70a91b9c957672430f85d4a9', NULL, NULL, NULL, NULL),
	('directory', 1, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.833711+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x95ced9dfd295c8d21bffe1f26298db0e76b2e72b4b916495174c0a1101e77c85', NULL, NULL, NULL, NULL),
	('directory', 2, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.85224+00', '\x95ced9dfd295c8d21bffe1f26298db0e76b2e72b4b916495174c0a1101e77c85', '\xa6557b056b76af4f8e871e6a5fa0caf2b7e741d7aaee368294251ffc0ba0196c', NULL, NULL, NULL, NULL),
	('directory', 3, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.860232+00', '\xa6557b056b76af4f8e871e6a5fa0caf2b7e741d7aaee368294251ffc0ba0196c', '\x277cfe7b97ee1893b1a0a54a4fbf7b3c2341a21fc385474db50cef1be9e3f24a', NULL, NULL, NULL, NULL),
	('directory', 4, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.871809+00', '\x277cfe7b97ee1893b1a0a54a4fbf7b3c2341a21fc385474db50cef1be9e3f24a', '\x7b7cb57378d4f05cdbe8e587bccf6ae74ec6832edff14af0ad610a74e3284f25', NULL, NULL, NULL, NULL),
	('directory', 5, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.87899+00', '\x7b7cb57378d4f05cdbe8e587bccf6ae74ec6832edff14af0ad610a74e3284f25', '\xcdc52c8f3c74da9dfe8dfb92a622508cb7c54c0646e0420f86998f2d3e5305f1', NULL, NULL, NULL, NULL),
	('directory', 6, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.889607+00', '\xcdc52c8f3c74da9dfe8dfb92a622508cb7c54c0646e0420f86998f2d3e5305f1', '\x7da4743c0d694f48a7db779ef28c7399dd444be44d98e058b4addb066d0c2adc', NULL, NULL, NULL, NULL),
	('directory', 7, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.899361+00', '\x7da4743c0d694f48a7db779ef28c7399dd444be44d98e058b4addb066d0c2adc', '\x6b32499cd82fa6038fb1b3626347b44a016e92e83db869601cfdcaaafd71eb5c', NULL, NULL, NULL, NULL),
	('directory', 8, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.907014+00', '\x6b32499cd82fa6038fb1b3626347b44a016e92e83db869601cfdcaaafd71eb5c', '\xd88e1b2c6e055c7fe2f6380346cd4003f370d5244c4007a0da328ef4d88d7744', NULL, NULL, NULL, NULL),
	('directory', 9, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.914149+00', '\xd88e1b2c6e055c7fe2f6380346cd4003f370d5244c4007a0da328ef4d88d7744', '\x52ae430a1d0641cb2ea39c0313b45fbf27e418360a804a379c5d8304be5c6f5a', NULL, NULL, NULL, NULL),
	('directory', 10, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.924678+00', '\x52ae430a1d0641cb2ea39c0313b45fbf27e418360a804a379c5d8304be5c6f5a', '\x993443115626e66fd1c12b72e1cb6aa94e7f228d788ee7d037fba258705195a3', NULL, NULL, NULL, NULL),
	('directory', 11, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.933253+00', '\x993443115626e66fd1c12b72e1cb6aa94e7f228d788ee7d037fba258705195a3', '\xc875203152c9bbb33b02edadda26d02b63d4486753438ff7ea1ff4f83ec19e33', NULL, NULL, NULL, NULL),
	('directory', 12, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:44.968375+00', '\xc875203152c9bbb33b02edadda26d02b63d4486753438ff7ea1ff4f83ec19e33', '\x1ee5d871d16a89d418c815d39e7316eeea58ef425687e0ac60f47910cc1ca41a', NULL, NULL, NULL, NULL),
	('directory', 13, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:45.009807+00', '\x1ee5d871d16a89d418c815d39e7316eeea58ef425687e0ac60f47910cc1ca41a', '\x60c0d0d85b8dba93557eb125146906007419954cea56ee6ae953d1137da8e6b7', NULL, NULL, NULL, NULL),
	('directory', 14, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:45.058878+00', '\x60c0d0d85b8dba93557eb125146906007419954cea56ee6ae953d1137da8e6b7', '\xc0dcf34d9dbb25ed392c85c3afb7bebc41235c1b5aa19ca3893fdb1eae12c388', NULL, NULL, NULL, NULL),
	('directory', 15, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:45.103768+00', '\xc0dcf34d9dbb25ed392c85c3afb7bebc41235c1b5aa19ca3893fdb1eae12c388', '\xe620da42abfb428d5734dec342048b78fd6a6345c7afd98bc95c3fe70b771e57', NULL, NULL, NULL, NULL),
	('directory', 16, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:45.136362+00', '\xe620da42abfb428d5734dec342048b78fd6a6345c7afd98bc95c3fe70b771e57', '\x6acd6aa3b635a1987f4e4f9b1e524a927b162388a6d45aa7dd49cf15b3d46440', NULL, NULL, NULL, NULL),
	('directory', 17, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:45.174367+00', '\x6acd6aa3b635a1987f4e4f9b1e524a927b162388a6d45aa7dd49cf15b3d46440', '\x4ae3cf7434a92ebebc395fd5a95cf110f494fb37ddfe5af68f1add59220d1634', NULL, NULL, NULL, NULL),
	('directory', 18, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 18:16:45.191915+00', '\x4ae3cf7434a92ebebc395fd5a95cf110f494fb37ddfe5af68f1add59220d1634', '\x65fc819cb020901a35df7616b92bca721a34e5503797bdc4f743be3c4ff2dd08', NULL, NULL, NULL, NULL),
	('directory', 19, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.218959+00', '\x65fc819cb020901a35df7616b92bca721a34e5503797bdc4f743be3c4ff2dd08', '\x76189ba0d976cc495361430737bffd6adc2862a4d8cc980b1bfd2e7aadccc87c', NULL, NULL, NULL, NULL),
	('directory', 20, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.233951+00', '\x76189ba0d976cc495361430737bffd6adc2862a4d8cc980b1bfd2e7aadccc87c', '\xfae33903c642a81a55913e5aa670be9ba52dce1ba7b555dcd561d789dbe69579', NULL, NULL, NULL, NULL),
	('directory', 21, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.256962+00', '\xfae33903c642a81a55913e5aa670be9ba52dce1ba7b555dcd561d789dbe69579', '\xab23c5e05bad71ab68d53aa0df0d7c0a0e02ab4be88bbce4121f69cda084a565', NULL, NULL, NULL, NULL),
	('directory', 22, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.269118+00', '\xab23c5e05bad71ab68d53aa0df0d7c0a0e02ab4be88bbce4121f69cda084a565', '\xd11665b915cd45d019b44d0b943e58d010cd9bdf3f290a385336999f388dcfee', NULL, NULL, NULL, NULL),
	('directory', 23, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.300257+00', '\xd11665b915cd45d019b44d0b943e58d010cd9bdf3f290a385336999f388dcfee', '\xbdc288962effb6827a51784b02c1f52082ace15ad1eac37387fbfdfc9316ed21', NULL, NULL, NULL, NULL),
	('directory', 24, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.384363+00', '\xbdc288962effb6827a51784b02c1f52082ace15ad1eac37387fbfdfc9316ed21', '\x28741dee0c9484f664d1f6ae52be8d4dab705ee36217ebf1f2c69e0a6b99eabe', NULL, NULL, NULL, NULL),
	('directory', 25, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.464455+00', '\x28741dee0c9484f664d1f6ae52be8d4dab705ee36217ebf1f2c69e0a6b99eabe', '\x7b6e50f3cc9aee7e245213dbee38536d7a97c0a80fffb42e329b32350fd02ee7', NULL, NULL, NULL, NULL),
	('directory', 26, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.500187+00', '\x7b6e50f3cc9aee7e245213dbee38536d7a97c0a80fffb42e329b32350fd02ee7', '\x37c3cd976252e6de0727651290442d542a8a585e638829973f6870b5e787cc6f', NULL, NULL, NULL, NULL),
	('directory', 27, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.519153+00', '\x37c3cd976252e6de0727651290442d542a8a585e638829973f6870b5e787cc6f', '\x5cdb6b041916d71a3ac32ff658c5c6c5d104b47213805990bfa0d3c38a2cb673', NULL, NULL, NULL, NULL),
	('directory', 28, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.544276+00', '\x5cdb6b041916d71a3ac32ff658c5c6c5d104b47213805990bfa0d3c38a2cb673', '\x19442aa7b9fff2ed211b9cf4a6fac8bcfce4ffc09d7460eed540811bdd4fcf9e', NULL, NULL, NULL, NULL),
	('directory', 29, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.560195+00', '\x19442aa7b9fff2ed211b9cf4a6fac8bcfce4ffc09d7460eed540811bdd4fcf9e', '\x63fdb39b48326eb38d2fe9fb74f34c10732d68b03489dbdfa4ea0907e3376340', NULL, NULL, NULL, NULL),
	('directory', 30, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.567946+00', '\x63fdb39b48326eb38d2fe9fb74f34c10732d68b03489dbdfa4ea0907e3376340', '\xa627f49cc42bd4784f5fa4dcd865bf0e00901c059e42d8c8e6c150a04aeb7b77', NULL, NULL, NULL, NULL),
	('directory', 31, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 18:16:45.574099+00', '\xa627f49cc42bd4784f5fa4dcd865bf0e00901c059e42d8c8e6c150a04aeb7b77', '\xc3b175986ebbc741646aa1042ccae00b98506c12eb7543e4199d261335624773', NULL, NULL, NULL, NULL),
	('directory', 32, 'plenary.v1.EventService/CreateSeries', '2026-11-29 18:16:45.58923+00', '\xc3b175986ebbc741646aa1042ccae00b98506c12eb7543e4199d261335624773', '\xbfb1d65593e001abd7fc10f54fe23923fb9b9cfe3511057d00f5582ae9ff3964', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 18:16:45.63179+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x42557f398ac63d2490d7bd95ee9af6caec8a4a2852f8b8d028a938f463041f5f', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 18:16:45.662814+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x351687e2cf1420caaf368b19a63ad390971c28a03c04a1ba3d9cd2d93693d513', NULL, NULL, NULL, NULL),
	('events/open-day', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 18:16:45.684547+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xdffcab14ed243e72fcb3ea709d7b38a14d445770a41cda6eb35dff6a18e07c19', NULL, NULL, NULL, NULL),
	('events/open-day', 2, 'plenary.v1.ParticipantService/CreateDelegation', '2026-11-29 18:16:45.73628+00', '\xdffcab14ed243e72fcb3ea709d7b38a14d445770a41cda6eb35dff6a18e07c19', '\x0ab7ec187714c8dbc815faa05ff26ed0560e254a8016a8a802f74bdf8ad2ad08', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 2, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:45.869141+00', '\x42557f398ac63d2490d7bd95ee9af6caec8a4a2852f8b8d028a938f463041f5f', '\xcfa0e32ced4198d961bd00878c773e64afe9c5d580b7fcaba06109a921d89cc6', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:45.896527+00', '\xcfa0e32ced4198d961bd00878c773e64afe9c5d580b7fcaba06109a921d89cc6', '\x2139986454863bc1e4722c60047ba5d9f3a368e733e2af36cad0d9f4ca88e5a0', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 4, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:45.915677+00', '\x2139986454863bc1e4722c60047ba5d9f3a368e733e2af36cad0d9f4ca88e5a0', '\x8a9177527602839184f7cbdb6339deb13db9f19644967d55231ac25421c5fe4c', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 5, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:45.935337+00', '\x8a9177527602839184f7cbdb6339deb13db9f19644967d55231ac25421c5fe4c', '\xbd837819973a0d93a8347db163d03841cfb6d47110c2fc6f9422e102d38e31fb', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 6, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:45.953479+00', '\xbd837819973a0d93a8347db163d03841cfb6d47110c2fc6f9422e102d38e31fb', '\xa11e6bfed70e944c699e53eb6d72970af043db4f0ecd057f4a6a2cfae3ce82e7', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 7, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:45.969862+00', '\xa11e6bfed70e944c699e53eb6d72970af043db4f0ecd057f4a6a2cfae3ce82e7', '\x927e75e0f54b3faadfe4316d34011c6743c95fc0d2a99f28b9477a1f5d35b2df', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 8, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:45.993399+00', '\x927e75e0f54b3faadfe4316d34011c6743c95fc0d2a99f28b9477a1f5d35b2df', '\x2afe037f0bc631ebc48a700aa838d1944b221746b8e4b45e8afa7d0b3ce7e778', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 9, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:46.002705+00', '\x2afe037f0bc631ebc48a700aa838d1944b221746b8e4b45e8afa7d0b3ce7e778', '\x4218484a828fab21cfa814ac374824b030e9867ec13cfc7a664a66b2e5342de6', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 10, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:46.020289+00', '\x4218484a828fab21cfa814ac374824b030e9867ec13cfc7a664a66b2e5342de6', '\xd4b525816cd74415eca6d549af00adbf0fa06eb3eb9f034acc744871536ea576', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 2, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:46.055181+00', '\x351687e2cf1420caaf368b19a63ad390971c28a03c04a1ba3d9cd2d93693d513', '\xfe47ea46f6d7471799ad849f660bdcf67fb0b62318a04cac94fcf81b04ffbec3', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:46.08372+00', '\xfe47ea46f6d7471799ad849f660bdcf67fb0b62318a04cac94fcf81b04ffbec3', '\x0cccf113ca9af391d2ca12a9340a9e3dfe749d1575167c67226f7c8eda3181ba', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 4, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:46.122969+00', '\x0cccf113ca9af391d2ca12a9340a9e3dfe749d1575167c67226f7c8eda3181ba', '\x7d889f75b921c91f79faa7c707d2b93c858fcc097cefa2e22c377dd3e3ec33aa', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 5, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:46.197838+00', '\x7d889f75b921c91f79faa7c707d2b93c858fcc097cefa2e22c377dd3e3ec33aa', '\x312044b4ae4bcde83221af7e124064dd2678886e035f8ba496a3e8639c19a126', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 6, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:46.223225+00', '\x312044b4ae4bcde83221af7e124064dd2678886e035f8ba496a3e8639c19a126', '\xf9a0525b3ef5ec557efb5a8f947bff9303f1060ff84ce944440c5777dc46b2d0', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 7, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:46.261857+00', '\xf9a0525b3ef5ec557efb5a8f947bff9303f1060ff84ce944440c5777dc46b2d0', '\xad16eed3a77944a17e71fb53b199b911731612eec094beb72e116e3c5155af1e', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 8, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:46.299513+00', '\xad16eed3a77944a17e71fb53b199b911731612eec094beb72e116e3c5155af1e', '\x8ce466ed1dede030f64a8dab8828b7ac1d64cf7b78419682caa7002f94cd935f', NULL, NULL, NULL, NULL),
	('events/open-day', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:46.365967+00', '\x0ab7ec187714c8dbc815faa05ff26ed0560e254a8016a8a802f74bdf8ad2ad08', '\x1b2038d717dcc1f8344f220e04dac8fe64515a2bd569a6188e22623f854466a3', NULL, NULL, NULL, NULL),
	('events/open-day', 10, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:47.627766+00', '\x34a68df4c717fa2d30982cdce6b68699d4a00470aa866c7e796671e84ac3c109', '\xc23f47e8c57061df156015dcf24b7ea0c6591660fa205ecce1eaf651407340d9', NULL, NULL, NULL, NULL),
	('events/open-day', 11, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 18:16:47.979771+00', '\xc23f47e8c57061df156015dcf24b7ea0c6591660fa205ecce1eaf651407340d9', '\x4e196bdf75ac4c068df351cfefae416fe5c0d7f54b08e26bb8c1c181b2fcd96d', NULL, NULL, NULL, NULL),
	('events/open-day', 15, 'plenary.v1.ParticipantService/CheckInParticipant', '2026-11-29 18:16:49.183402+00', '\x6e152778a3834c5fb5866c38e32913babd693d6cccd7f1bfa597f31237faa364', '\x4c3592179be412feae27876a3dcc7960b9292a83647c80daba1f9515dc4d7b21', NULL, NULL, NULL, NULL),
	('events/open-day', 4, 'plenary.v1.SessionService/CreateRoom', '2026-11-29 18:16:46.399112+00', '\x1b2038d717dcc1f8344f220e04dac8fe64515a2bd569a6188e22623f854466a3', '\x19ab88246d61934263651b26467b573bb95194cc315d0bfdfdce71b2588ad103', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 11, 'plenary.v1.SessionService/CreateSession', '2026-11-29 18:16:46.521614+00', '\xd4b525816cd74415eca6d549af00adbf0fa06eb3eb9f034acc744871536ea576', '\x88eef15461a6db9de07b83d8e551dc7848078fec5e4740de1f78c7a4956c0aa8', NULL, NULL, NULL, NULL),
	('events/open-day', 5, 'plenary.v1.SessionService/CreateSession', '2026-11-29 18:16:46.558506+00', '\x19ab88246d61934263651b26467b573bb95194cc315d0bfdfdce71b2588ad103', '\x7ff2f2c6de5863eecc06404395f963fcf128d296bea5f40eb481f0c0342f33e2', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 12, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.598661+00', '\x88eef15461a6db9de07b83d8e551dc7848078fec5e4740de1f78c7a4956c0aa8', '\xfe6b228826a465d1a86771781802a168b9b6af29168086b51e7fec94e568a7d8', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 13, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.618422+00', '\xfe6b228826a465d1a86771781802a168b9b6af29168086b51e7fec94e568a7d8', '\x97480d66d04a52e7c36857a3774fe88833140220c09e9e74271f51d2112295b5', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 14, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.637961+00', '\x97480d66d04a52e7c36857a3774fe88833140220c09e9e74271f51d2112295b5', '\xc76e01ed5b0bcb91c23aabd67ff757b1937b8873e87322164689e9e97008d391', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 15, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.656991+00', '\xc76e01ed5b0bcb91c23aabd67ff757b1937b8873e87322164689e9e97008d391', '\x9f87d929e76d52682c8f360118c601f45985806cbd27e4d708925d77654e1f44', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 16, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.673674+00', '\x9f87d929e76d52682c8f360118c601f45985806cbd27e4d708925d77654e1f44', '\xf005be3eb0fbc24cfafa9087097ae30a93fc71166a8398d6e1bdd70066c5618d', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 17, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.703479+00', '\xf005be3eb0fbc24cfafa9087097ae30a93fc71166a8398d6e1bdd70066c5618d', '\x30915918233d51bc561e05856e148f894fc499550c96e41f69d1917d0e7bdfe4', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 18, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.71739+00', '\x30915918233d51bc561e05856e148f894fc499550c96e41f69d1917d0e7bdfe4', '\xfcb960a66d4b6387b482b62781fa57577e5a8e4592fa866dc98cb2c2ff46b57e', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 19, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.736291+00', '\xfcb960a66d4b6387b482b62781fa57577e5a8e4592fa866dc98cb2c2ff46b57e', '\x64433609ee53b6f63c32c1dd593d8662b0c46110b1925946c9431cacbe102ee2', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 20, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.748133+00', '\x64433609ee53b6f63c32c1dd593d8662b0c46110b1925946c9431cacbe102ee2', '\xe50449ae17ca5aeae1ecee341c94350018eec98ab0494486200a279fc147caf6', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 9, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.761+00', '\x8ce466ed1dede030f64a8dab8828b7ac1d64cf7b78419682caa7002f94cd935f', '\x0d1c3b47c8de99ff0feb2edb9107aecba9c06c80096f6a79da94eccbafcbfffe', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 10, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.777204+00', '\x0d1c3b47c8de99ff0feb2edb9107aecba9c06c80096f6a79da94eccbafcbfffe', '\x379512eaf5131de0002b05940873ee28c24e69be93e9750b3e9520589ef6e776', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 11, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.793051+00', '\x379512eaf5131de0002b05940873ee28c24e69be93e9750b3e9520589ef6e776', '\x0ef276e129b6635ba3443b21a8c82b65d1d68f17f608409232d4bc70a6f3615e', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 12, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.808121+00', '\x0ef276e129b6635ba3443b21a8c82b65d1d68f17f608409232d4bc70a6f3615e', '\xd0d9385e304411c6e66b0da63c6921318d8c3cce76eaf98caf8688e002ce7d2a', NULL, NULL, NULL, NULL),
	('events/open-day', 6, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 18:16:46.81892+00', '\x7ff2f2c6de5863eecc06404395f963fcf128d296bea5f40eb481f0c0342f33e2', '\xc0ebcb7bdabda416662de3d06b44ae094edba3de44ef69867e2dc76abfab8425', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 13, 'plenary.v1.DocumentService/CreateDocument', '2026-11-29 18:16:46.852042+00', '\xd0d9385e304411c6e66b0da63c6921318d8c3cce76eaf98caf8688e002ce7d2a', '\x12bb01370a59c6f0e279b394fe14b9ec827ebf4378b259b2c88fb92459a40458', NULL, NULL, NULL, NULL),
	('events/open-day', 7, 'plenary.v1.DocumentService/CreateDocument', '2026-11-29 18:16:46.891127+00', '\xc0ebcb7bdabda416662de3d06b44ae094edba3de44ef69867e2dc76abfab8425', '\x1bc96d83acc0d3a6d69451a00bc85161e8cd06c34df3f5f2ab0fead5bcb4a8bf', NULL, NULL, NULL, NULL),
	('events/open-day', 8, 'plenary.v1.DocumentService/EndorseDocument', '2026-11-29 18:16:46.922041+00', '\x1bc96d83acc0d3a6d69451a00bc85161e8cd06c34df3f5f2ab0fead5bcb4a8bf', '\xe3b3b8b5c9cdef5c51cf1b95dfe1f36b4ed72454c3a97b9887167dc651ea5567', NULL, NULL, NULL, NULL),
	('events/open-day', 9, 'plenary.v1.EventService/CreateSponsor', '2026-11-29 18:16:46.945456+00', '\xe3b3b8b5c9cdef5c51cf1b95dfe1f36b4ed72454c3a97b9887167dc651ea5567', '\x34a68df4c717fa2d30982cdce6b68699d4a00470aa866c7e796671e84ac3c109', NULL, NULL, NULL, NULL),
	('access', 2, 'plenary.v1.AccessService/CreateApiKey', '2026-11-29 18:16:47.142048+00', '\x151fc1d6abe40d119378fc661288efcfbf94c0ce70a91b9c957672430f85d4a9', '\x537ac5944452a9e3d00ccab5d4f9a04934869de99cef2d6c594a859f8791de84', NULL, NULL, NULL, NULL),
	('access', 3, 'plenary.v1.AccessService/CreateRoleBinding', '2026-11-29 18:16:47.361463+00', '\x537ac5944452a9e3d00ccab5d4f9a04934869de99cef2d6c594a859f8791de84', '\xc57ffc63c9f0f0e08bf7572161470459606a9ee35b06786018c6268fbfcc37ae', NULL, NULL, NULL, NULL),
	('events/open-day', 12, 'plenary.v1.ParticipantService/InviteParticipant', '2026-11-29 18:16:48.371698+00', '\x4e196bdf75ac4c068df351cfefae416fe5c0d7f54b08e26bb8c1c181b2fcd96d', '\x013fa11faddc0f8b1a38405aeba2d40b0521bb89945253832a1c821a7c41cd35', NULL, NULL, NULL, NULL),
	('events/open-day', 13, 'plenary.v1.ParticipantService/CreateCheckpoint', '2026-11-29 18:16:48.596863+00', '\x013fa11faddc0f8b1a38405aeba2d40b0521bb89945253832a1c821a7c41cd35', '\x8fc7a781bda0e5630a6481d707eabcbbf7ee7094cc296c8d14200df2f24bc0ba', NULL, NULL, NULL, NULL),
	('events/open-day', 14, 'plenary.v1.ParticipantService/IssueBadge', '2026-11-29 18:16:48.810379+00', '\x8fc7a781bda0e5630a6481d707eabcbbf7ee7094cc296c8d14200df2f24bc0ba', '\x6e152778a3834c5fb5866c38e32913babd693d6cccd7f1bfa597f31237faa364', NULL, NULL, NULL, NULL),
	('events/open-day', 16, 'plenary.v1.ParticipantService/PlanImport', '2026-11-29 18:16:49.680028+00', '\x4c3592179be412feae27876a3dcc7960b9292a83647c80daba1f9515dc4d7b21', '\x4698e16c4b7cf146d3718603d4df2bb1f79be34c0d5e2aea3f93ec5dbecdbab2', NULL, NULL, NULL, NULL),
	('events/open-day', 17, 'plenary.v1.ParticipantService/CommitImport', '2026-11-29 18:16:49.744219+00', '\x4698e16c4b7cf146d3718603d4df2bb1f79be34c0d5e2aea3f93ec5dbecdbab2', '\x8005c9d4b053786ca5b01a933c925b8642bb4bb44a6b9883de6f378349c8b0ae', 'r01k8k8c99hjf3527fj3mrf7nf7', 2, '\x68252f9582014f90b9c2ac6a31173f10082eb60cb8e8dca2b7afbd9a945acba7', NULL),
	('directory', 33, 'plenary.v1.DirectoryService/MergePeople', '2026-11-29 18:16:50.049903+00', '\xbfb1d65593e001abd7fc10f54fe23923fb9b9cfe3511057d00f5582ae9ff3964', '\x0a2905e2d9e0dc70061bbc140029455d83ac04d35610ff485651a154336c8835', NULL, NULL, NULL, NULL),
	('directory', 34, 'plenary.v1.DirectoryService/MergeOrganizations', '2026-11-29 18:16:50.160442+00', '\x0a2905e2d9e0dc70061bbc140029455d83ac04d35610ff485651a154336c8835', '\xeb104d5f462ab156deee032690efaf6939c50736586e6ba764c0446905a72b3b', NULL, NULL, NULL, NULL),
	('events/open-day', 18, 'plenary.v1.DocumentService/CorrectAdoption', '2026-11-29 18:16:50.340888+00', '\x8005c9d4b053786ca5b01a933c925b8642bb4bb44a6b9883de6f378349c8b0ae', '\xca446053ac5bc7be04642505a24d8b2edfdc8b95e49de51097ca18d09483fc10', NULL, NULL, NULL, '\x7fbd3d456f25096e614211b82254f4d28de34ac304f6841246637b7557dc68f1'),
	('events/open-day', 19, 'plenary.v1.ParticipantService/WithdrawParticipant', '2026-11-29 18:16:50.68363+00', '\xca446053ac5bc7be04642505a24d8b2edfdc8b95e49de51097ca18d09483fc10', '\x75bc5f51125a69e962a731728d29296b05badc156b7c5b222581eb1e0740e7c4', NULL, NULL, NULL, '\x3e1bda18f5a045cdc146bb4863edd38a63cffe7b07f6d9445fe0b2c751ed4a38');


--
-- Data for Name: journal_heads; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_heads VALUES
	('access', 3, '\xc57ffc63c9f0f0e08bf7572161470459606a9ee35b06786018c6268fbfcc37ae'),
	('directory', 34, '\xeb104d5f462ab156deee032690efaf6939c50736586e6ba764c0446905a72b3b'),
	('events/open-day', 19, '\x75bc5f51125a69e962a731728d29296b05badc156b7c5b222581eb1e0740e7c4'),
	('events/beijing-forum', 20, '\xe50449ae17ca5aeae1ecee341c94350018eec98ab0494486200a279fc147caf6'),
	('events/madrid-seminar', 13, '\x12bb01370a59c6f0e279b394fe14b9ec827ebf4378b259b2c88fb92459a40458');


--
-- Data for Name: journal_reasons; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_reasons VALUES
	('events/open-day', 18, 'Counted again.', '\x1ac34796c5d8e90d5856062ec12f48d0'),
	('events/open-day', 19, 'Cannot come.', '\x2c8f42ded816654992005ec4abd8d851');


--
-- Data for Name: merged_organizations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merged_organizations VALUES
	('union-of-students', 'students-union', '\x0a1f6f7267616e697a6174696f6e732f756e696f6e2d6f662d73747564656e7473121d0a02656e12170a02656e1211556e696f6e206f662053747564656e74732808520b088dd8b1d8061098c8fb595a0b088dd8b1d8061098c8fb596203223122', '2026-11-29 18:16:50.159199+00');


--
-- Data for Name: merged_people; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merged_people VALUES
	('mar-again', 'mar', '\x0a1070656f706c652f6d61722d616761696e120f0a09536f6c6572204d6172120265734a0c088dd8b1d80610b8b3859102520c088dd8b1d80610b8b38591025a03223122', '\x0a0a70656f706c652f6d6172120f0a094d617220536f6c6572120265734a0c088dd8b1d80610e0d9ef8d02520c088dd8b1d80610e0d9ef8d025a03223122', '\x0a0a70656f706c652f6d6172120f0a094d617220536f6c657212026573120f0a09536f6c6572204d6172120265734a0c088dd8b1d80610e0d9ef8d02520b0892d8b1d8061080aab3145a03223222', '{}', '2026-11-29 18:16:50.044246+00');


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
	('information-office-of-the-state-council', 'Information Office of the State Council', 'Information Office of the State Council', 1, NULL, '', '\x12330a02656e122d0a02656e1227496e666f726d6174696f6e204f6666696365206f662074686520537461746520436f756e63696c4a060a043202656e', '2026-11-29 18:16:44.794046+00', '2026-11-29 18:16:44.794046+00', 1, '=information office state council	Information Office of the State Council
', 1),
	('ministry-of-foreign-affairs', 'Ministry of Foreign Affairs', 'Ministry of Foreign Affairs', 1, NULL, '', '\x12270a02656e12210a02656e121b4d696e6973747279206f6620466f726569676e20416666616972734a060a043202656e', '2026-11-29 18:16:44.848999+00', '2026-11-29 18:16:44.848999+00', 1, '=ministry foreign affairs	Ministry of Foreign Affairs
', 1),
	('china-international-development-cooperation-agency', 'China International Development Cooperation Agency', 'China International Development Cooperation Agency', 1, NULL, '', '\x123e0a02656e12380a02656e12324368696e6120496e7465726e6174696f6e616c20446576656c6f706d656e7420436f6f7065726174696f6e204167656e63794a060a043202656e', '2026-11-29 18:16:44.858011+00', '2026-11-29 18:16:44.858011+00', 1, '=china international development cooperation agency	China International Development Cooperation Agency
', 1),
	('center-for-china-and-globalization', 'Center for China and Globalization', 'Center for China and Globalization', 6, NULL, '', '\x122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e4a060a043202656e', '2026-11-29 18:16:44.869493+00', '2026-11-29 18:16:44.869493+00', 1, '=center china globalization	Center for China and Globalization
', 1),
	('university-of-chinese-academy-of-social-sciences', 'University of Chinese Academy of Social Sciences', 'University of Chinese Academy of Social Sciences', 4, NULL, '', '\x123c0a02656e12360a02656e1230556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365734a060a043202656e', '2026-11-29 18:16:44.876894+00', '2026-11-29 18:16:44.876894+00', 1, '=university chinese academy social sciences	University of Chinese Academy of Social Sciences
', 1),
	('law-school-of-university-of-cass', 'Law School', 'Law School', 5, 'university-of-chinese-academy-of-social-sciences', '', '\x12160a02656e12100a02656e120a4c6177205363686f6f6c4a060a043202656e', '2026-11-29 18:16:44.885865+00', '2026-11-29 18:16:44.885865+00', 1, '=law school	Law School
', 1),
	('office-of-the-un-high-commissioner-for-human-rights', 'Office of the United Nations High Commissioner for Human Rights', 'Office of the United Nations High Commissioner for Human Rights', 2, NULL, '', '\x124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874734a060a043202656e', '2026-11-29 18:16:44.897204+00', '2026-11-29 18:16:44.897204+00', 1, '=office united nations high commissioner human rights	Office of the United Nations High Commissioner for Human Rights
', 1),
	('tsinghua-university', 'Tsinghua University', 'Tsinghua University', 4, NULL, '', '\x121f0a02656e12190a02656e12135473696e6768756120556e69766572736974794a060a043202656e', '2026-11-29 18:16:44.90548+00', '2026-11-29 18:16:44.90548+00', 1, '=tsinghua university	Tsinghua University
', 1),
	('tsinghua-school-of-journalism-and-communication', 'School of Journalism and Communication', 'School of Journalism and Communication', 5, 'tsinghua-university', '', '\x12320a02656e122c0a02656e12265363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e4a060a043202656e', '2026-11-29 18:16:44.911847+00', '2026-11-29 18:16:44.911847+00', 1, '=school journalism communication	School of Journalism and Communication
', 1),
	('human-rights-commission-of-malaysia', 'Human Rights Commission of Malaysia', 'Human Rights Commission of Malaysia', 3, NULL, '', '\x122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369614a060a043202656e', '2026-11-29 18:16:44.921327+00', '2026-11-29 18:16:44.921327+00', 1, '=human rights commission malaysia	Human Rights Commission of Malaysia
', 1),
	('east-china-university-of-political-science-and-law', 'East China University of Political Science and Law', 'East China University of Political Science and Law', 4, NULL, '', '\x123e0a02656e12380a02656e123245617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61774a060a043202656e', '2026-11-29 18:16:44.930723+00', '2026-11-29 18:16:44.930723+00', 1, '=east china university political science law	East China University of Political Science and Law
', 1),
	('digital-rule-of-law-research-institute', 'Digital Rule of Law Research Institute', 'Digital Rule of Law Research Institute', 6, 'east-china-university-of-political-science-and-law', '', '\x12320a02656e122c0a02656e12264469676974616c2052756c65206f66204c617720526573656172636820496e737469747574654a060a043202656e', '2026-11-29 18:16:44.942172+00', '2026-11-29 18:16:44.942172+00', 1, '=digital rule law research institute	Digital Rule of Law Research Institute
', 1),
	('china-society-for-human-rights-studies', 'China Society for Human Rights Studies', 'China Society for Human Rights Studies', 8, NULL, '', '\x12320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965734a060a043202656e', '2026-11-29 18:16:45.007431+00', '2026-11-29 18:16:45.007431+00', 1, '=china society human rights studies	China Society for Human Rights Studies
', 1),
	('catedra-china-foundation', 'Catedra China Foundation', 'Catedra China Foundation', 7, NULL, 'ES', '\x12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e4a060a043202656e4a3a0a043202656e120b726567696f6e5f636f64651a257468652043617465647261204368696e6120466f756e646174696f6e20696e20537061696e', '2026-11-29 18:16:45.042812+00', '2026-11-29 18:16:45.042812+00', 1, '=catedra china foundation	Catedra China Foundation
', 1),
	('southwest-university-of-political-science-and-law', 'Southwest University of Political Science and Law', 'Southwest University of Political Science and Law', 4, NULL, '', '\x123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61774a060a043202656e', '2026-11-29 18:16:45.101775+00', '2026-11-29 18:16:45.101775+00', 1, '=southwest university political science law	Southwest University of Political Science and Law
', 1),
	('human-rights-institute-of-southwest-university', 'Human Rights Institute', 'Human Rights Institute', 6, 'southwest-university-of-political-science-and-law', '', '\x12220a02656e121c0a02656e121648756d616e2052696768747320496e737469747574654a060a043202656e', '2026-11-29 18:16:45.127849+00', '2026-11-29 18:16:45.127849+00', 1, '=human rights institute	Human Rights Institute
', 1),
	('students-union', 'Students'' Union', 'Students'' Union Union of Students', 8, NULL, '', '\x121b0a02656e12150a02656e120f53747564656e74732720556e696f6e2211556e696f6e206f662053747564656e7473', '2026-11-29 18:16:45.171844+00', '2026-11-29 18:16:50.15397+00', 2, '=students union	Students'' Union
~union students	Union of Students
', 2);


--
-- Data for Name: participant_exports; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participant_exports VALUES
	('open-day', '4abac5fdb6fdf6fb', false, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 1, '\x8b0c1b390e29dbf822b509695c374f7ce1db94e6ca94cda99f2b3fad65a20467', 17, NULL, NULL, '2026-11-29 18:16:49.881905+00'),
	('open-day', '4abac5fdb6fdf6fb', true, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 1, '\x8b0c1b390e29dbf822b509695c374f7ce1db94e6ca94cda99f2b3fad65a20467', 17, 6, '\x8871b002ad14661bc25d107a46d3e6c7e95dab7464578a894e71d57d3a87853f', '2026-11-29 18:16:49.893939+00');


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
	('beijing-forum', 'zoon-ahmed-khan', 'zoon-ahmed-khan', false, 'Zoon Ahmed Khan', 'Zoon Ahmed Khan', 0, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x1299010a1b0a02656e12150a02656e120f5a6f6f6e2041686d6564204b68616e1a7a0a160a02656e12100a02656e120a72657365617263686572122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e1a306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e1a1670656f706c652f7a6f6f6e2d61686d65642d6b68616e320102800103880103a201060a043202656e', '2026-11-29 18:16:45.799998+00', '2026-11-29 18:16:45.799998+00', 1, 0, 'Center for China and Globalization', '', false),
	('beijing-forum', 'liu-huawen', 'liu-huawen', false, 'Liu Huawen', 'Liu Huawen', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12b7010a160a02656e12100a02656e120a4c69752048756177656e1a9c010a1a0a02656e12140a02656e120e7669636520707265736964656e74124e0a02656e12480a02656e12424c6177205363686f6f6c206f662074686520556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365731a2e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d636173731a1170656f706c652f6c69752d68756177656e800103880103a201060a043202656e', '2026-11-29 18:16:45.886709+00', '2026-11-29 18:16:45.886709+00', 1, 0, 'Law School of the University of Chinese Academy of Social Sciences', '', false),
	('beijing-forum', 'veronica-birga', 'veronica-birga', false, 'Veronica Birga', 'Veronica Birga', 0, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12cb010a1a0a02656e12140a02656e120e5665726f6e6963612042697267611aac010a1a0a02656e12140a02656e120e4368696566206f66205374616666124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874731a416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d7269676874731a1570656f706c652f7665726f6e6963612d6269726761320102800103880103a201060a043202656ea201330a043202656e1205726f6c65731a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756d', '2026-11-29 18:16:45.908629+00', '2026-11-29 18:16:45.908629+00', 1, 0, 'Office of the United Nations High Commissioner for Human Rights', '', false),
	('beijing-forum', 'shi-anbin', 'shi-anbin', false, 'Shi Anbin', 'Shi Anbin', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12b9010a150a02656e120f0a02656e120953686920416e62696e1a9f010a150a02656e120f0a02656e120970726f666573736f7212470a02656e12410a02656e123b5363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e2c205473696e6768756120556e69766572736974791a3d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e1a1070656f706c652f7368692d616e62696e800103880103a201060a043202656e', '2026-11-29 18:16:45.928356+00', '2026-11-29 18:16:45.928356+00', 1, 0, 'School of Journalism and Communication, Tsinghua University', '', false),
	('beijing-forum', 'noor-aziah-mohd-awal', 'noor-aziah-mohd-awal', false, 'Noor Aziah Mohd Awal', 'Noor Aziah Mohd Awal', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12a3010a200a02656e121a0a02656e12144e6f6f7220417a696168204d6f6864204177616c1a7f0a190a02656e12130a02656e120d566963652043686169726d616e122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369611a316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c61797369611a1b70656f706c652f6e6f6f722d617a6961682d6d6f68642d6177616c800103880103a201060a043202656e', '2026-11-29 18:16:45.951005+00', '2026-11-29 18:16:45.951005+00', 1, 0, 'Human Rights Commission of Malaysia', '', false),
	('beijing-forum', 'ma-changshan', 'ma-changshan', false, 'Ma Changshan', 'Ma Changshan', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12cf010a180a02656e12120a02656e120c4d61204368616e677368616e1ab2010a100a02656e120a0a02656e12046465616e12680a02656e12620a02656e125c4469676974616c2052756c65206f66204c617720526573656172636820496e737469747574652061742045617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e737469747574651a1370656f706c652f6d612d6368616e677368616e800103880103a201060a043202656e', '2026-11-29 18:16:45.967053+00', '2026-11-29 18:16:45.967053+00', 1, 0, 'Digital Rule of Law Research Institute at East China University of Political Science and Law', '', false),
	('beijing-forum', 'scholars-and-officials', NULL, true, 'scholars and officials', 'scholars and officials', 0, '{1}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12240a220a02656e121c0a02656e12167363686f6c61727320616e64206f6666696369616c732001320101800103880103a201480a043202656e12066372656469741205726f6c65731a317363686f6c61727320616e64206f6666696369616c7320617474656e64696e6720616e206f6e676f696e6720666f72756d', '2026-11-29 18:16:45.991752+00', '2026-11-29 18:16:45.991752+00', 1, 0, '', '', false),
	('beijing-forum', 'experts', NULL, true, 'Experts', 'Experts', 1, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12150a130a02656e120d0a02656e12074578706572747320012801320102800103880103a201410a043202656e1206637265646974120863617465676f72791205726f6c65731a204578706572747320706f696e746564206f75742061742074686520666f72756d', '2026-11-29 18:16:46.000896+00', '2026-11-29 18:16:46.000896+00', 1, 0, '', '', false),
	('beijing-forum', 'scholars-from-china-and-abroad', NULL, true, 'scholars both from China and abroad', 'scholars both from China and abroad', 2, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12310a2f0a02656e12290a02656e12237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f616420012802800103880103a2013d0a043202656e1206637265646974120863617465676f72791a237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f6164', '2026-11-29 18:16:46.018862+00', '2026-11-29 18:16:46.018862+00', 1, 0, '', '', false),
	('madrid-seminar', 'zhang-yonghe', 'zhang-yonghe', false, 'Zhang Yonghe', 'Zhang Yonghe', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12d0010a180a02656e12120a02656e120c5a68616e6720596f6e6768651ab3010a1a0a02656e12140a02656e120e657865637574697665206465616e12570a02656e12510a02656e124b48756d616e2052696768747320496e73746974757465206f6620536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3c6f7267616e697a6174696f6e732f68756d616e2d7269676874732d696e737469747574652d6f662d736f757468776573742d756e69766572736974791a1370656f706c652f7a68616e672d796f6e676865800103880103a201060a043202656eaa01b901080112ad010a02656e12a6010a02656e129f015a68616e6720596f6e6768652c20657865637574697665206465616e206f66207468652048756d616e2052696768747320496e73746974757465206f6620536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61772c206174207468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e61722e1a035643475001', '2026-11-29 18:16:46.046335+00', '2026-11-29 18:16:46.046335+00', 1, 0, 'Human Rights Institute of Southwest University of Political Science and Law', '', false),
	('madrid-seminar', 'lu-guangjin', 'lu-guangjin', false, 'Lu Guangjin', 'Lu Guangjin', 0, '{2}', 3, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12a2010a170a02656e12110a02656e120b4c75204775616e676a696e1a86010a1a0a02656e12140a02656e120e7669636520707265736964656e7412320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965731a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d737475646965731a1270656f706c652f6c752d6775616e676a696e3201023803800103880103a201060a043202656ea201370a043202656e1205726f6c6573120f617474656e64616e63655f6d6f64651a177361696420696e206120766964656f2061646472657373', '2026-11-29 18:16:46.080129+00', '2026-11-29 18:16:46.080129+00', 1, 0, 'China Society for Human Rights Studies', '', false),
	('madrid-seminar', 'marta-montoro', 'marta-montoro', false, 'Marta Montoro', 'Marta Montoro', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12f5010a190a02656e12130a02656e120d4d61727461204d6f6e746f726f1a6a0a1a0a02656e12140a02656e120e7669636520707265736964656e7412240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a6c0a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a1470656f706c652f6d617274612d6d6f6e746f726f800103880103a201060a043202656e', '2026-11-29 18:16:46.115194+00', '2026-11-29 18:16:46.115194+00', 1, 0, 'Catedra China Foundation Catedra China Foundation', '', false),
	('madrid-seminar', 'laura-suero-moreno', 'laura-suero-moreno', false, 'Laura Suero Moreno', 'Laura Suero Moreno', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x128c010a1e0a02656e12180a02656e12124c6175726120537565726f204d6f72656e6f1a6a0a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a1970656f706c652f6c617572612d737565726f2d6d6f72656e6f800103880103a201060a043202656e', '2026-11-29 18:16:46.174472+00', '2026-11-29 18:16:46.174472+00', 1, 0, 'Catedra China Foundation', '', false),
	('madrid-seminar', 'lin-wei', 'lin-wei', false, 'Lin Wei', 'Lin Wei', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12af010a130a02656e120d0a02656e12074c696e205765691a97010a150a02656e120f0a02656e1209707265736964656e74123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c61771a0e70656f706c652f6c696e2d776569800103880103a201060a043202656e', '2026-11-29 18:16:46.213033+00', '2026-11-29 18:16:46.213033+00', 1, 0, 'Southwest University of Political Science and Law', '', false),
	('madrid-seminar', 'experts-scholars-officials-industry', NULL, true, 'experts, scholars, government officials, industry representatives and other stakeholders from the human rights fields of China and European countries', 'experts, scholars, government officials, industry representatives and other stakeholders from the human rights fields of China and European countries', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12a6010aa3010a02656e129c010a02656e129501657870657274732c207363686f6c6172732c20676f7665726e6d656e74206f6666696369616c732c20696e64757374727920726570726573656e7461746976657320616e64206f74686572207374616b65686f6c646572732066726f6d207468652068756d616e20726967687473206669656c6473206f66204368696e6120616e64204575726f7065616e20636f756e74726965732001800103880103a201060a043202656e', '2026-11-29 18:16:46.251675+00', '2026-11-29 18:16:46.251675+00', 1, 0, '', '', false),
	('madrid-seminar', 'young-representatives', NULL, true, 'Young representatives', 'Young representatives', 6, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12230a210a02656e121b0a02656e1215596f756e6720726570726573656e7461746976657320012806800103880103a201060a043202656eaa015b080112500a02656e124a0a02656e1244596f756e6720726570726573656e74617469766573206174207468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e61722e1a035643475001', '2026-11-29 18:16:46.29226+00', '2026-11-29 18:16:46.29226+00', 1, 0, '', '', false),
	('open-day', 'lin', NULL, false, 'Lin', 'Lin', 0, '{}', 0, 'students', 0, '', NULL, '{}', 0, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12110a0f0a02656e12090a02656e12034c696e42246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e7473', '2026-11-29 18:16:46.342235+00', '2026-11-29 18:16:46.342235+00', 1, 0, '', '', false),
	('open-day', 'ana', NULL, false, 'Ana', 'Ana', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 4, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12110a0f0a02656e12090a02656e1203416e61', '2026-11-29 18:16:47.610465+00', '2026-11-29 18:16:47.610465+00', 1, 0, '', '', false),
	('open-day', 'eva', NULL, false, 'Eva', 'Eva', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 1, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12110a0f0a02656e12090a02656e1203457661', '2026-11-29 18:16:48.362898+00', '2026-11-29 18:16:48.362898+00', 1, 0, '', '', false),
	('open-day', 'r01k8k8c9811cdaatfh7n1m53ie', NULL, false, 'Mar', 'Mar', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 3, 2, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12130a110a03756e64120a0a03756e6412034d61729201110a0f6d6172406578616d706c652e6f7267', '2026-11-29 18:16:49.719219+00', '2026-11-29 18:16:49.719219+00', 1, 0, '', 'mar@example.org', false),
	('open-day', 'r01k8k8c981mfdmeaf94ss7sl48', NULL, false, 'Sol', 'Sol', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 3, 3, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12130a110a03756e64120a0a03756e641203536f6c9201110a0f736f6c406578616d706c652e6f7267', '2026-11-29 18:16:49.719219+00', '2026-11-29 18:16:49.719219+00', 1, 0, '', 'sol@example.org', false),
	('open-day', 'ben', NULL, false, 'Ben', 'Ben', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 7, NULL, NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '\x12110a0f0a02656e12090a02656e120342656eba010c43616e6e6f7420636f6d652e', '2026-11-29 18:16:47.975398+00', '2026-11-29 18:16:50.68013+00', 2, 0, '', '', false);


--
-- Data for Name: people; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people VALUES
	('zoon-ahmed-khan', 'Zoon Ahmed Khan', 'Zoon Ahmed Khan', '\x12150a0f5a6f6f6e2041686d6564204b68616e1202656e2a4a0a160a02656e12100a02656e120a7265736561726368657212306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e42060a043202656e', '2026-11-29 18:16:45.207919+00', '2026-11-29 18:16:45.207919+00', 1, '=zoon ahmed khan	Zoon Ahmed Khan
@researcher	researcher
', 1),
	('liu-huawen', 'Liu Huawen', 'Liu Huawen', '\x12100a0a4c69752048756177656e1202656e2a4c0a1a0a02656e12140a02656e120e7669636520707265736964656e74122e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d6361737342060a043202656e', '2026-11-29 18:16:45.230135+00', '2026-11-29 18:16:45.230135+00', 1, '=liu huawen	Liu Huawen
@vice president	vice president
', 1),
	('veronica-birga', 'Veronica Birga', 'Veronica Birga Birga', '\x121b0a0e5665726f6e6963612042697267611202656e2a0542697267612a5f0a1a0a02656e12140a02656e120e4368696566206f6620537461666612416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d72696768747342060a043202656e', '2026-11-29 18:16:45.252406+00', '2026-11-29 18:16:45.252406+00', 1, '=veronica birga	Veronica Birga
.birga	Birga
@chief staff	Chief of Staff
', 1),
	('shi-anbin', 'Shi Anbin', 'Shi Anbin', '\x120f0a0953686920416e62696e1202656e2a560a150a02656e120f0a02656e120970726f666573736f72123d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e42060a043202656e', '2026-11-29 18:16:45.264866+00', '2026-11-29 18:16:45.264866+00', 1, '=shi anbin	Shi Anbin
@professor	professor
', 1),
	('noor-aziah-mohd-awal', 'Noor Aziah Mohd Awal', 'Noor Aziah Mohd Awal', '\x121a0a144e6f6f7220417a696168204d6f6864204177616c1202656e2a4e0a190a02656e12130a02656e120d566963652043686169726d616e12316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c617973696142060a043202656e', '2026-11-29 18:16:45.288049+00', '2026-11-29 18:16:45.288049+00', 1, '=noor aziah mohd awal	Noor Aziah Mohd Awal
@vice chairman	Vice Chairman
', 1),
	('ma-changshan', 'Ma Changshan', 'Ma Changshan Ma', '\x12160a0c4d61204368616e677368616e1202656e2a024d612a480a100a02656e120a0a02656e12046465616e12346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e7374697475746542060a043202656e', '2026-11-29 18:16:45.358838+00', '2026-11-29 18:16:45.358838+00', 1, '=ma changshan	Ma Changshan
.ma	Ma
@dean	dean
', 1),
	('zhang-yonghe', 'Zhang Yonghe', 'Zhang Yonghe', '\x12120a0c5a68616e6720596f6e6768651202656e2a5a0a1a0a02656e12140a02656e120e657865637574697665206465616e123c6f7267616e697a6174696f6e732f68756d616e2d7269676874732d696e737469747574652d6f662d736f757468776573742d756e697665727369747942060a043202656e', '2026-11-29 18:16:45.42251+00', '2026-11-29 18:16:45.42251+00', 1, '=zhang yonghe	Zhang Yonghe
@executive dean	executive dean
', 1),
	('lu-guangjin', 'Lu Guangjin', 'Lu Guangjin', '\x12110a0b4c75204775616e676a696e1202656e2a520a1a0a02656e12140a02656e120e7669636520707265736964656e7412346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d7374756469657342060a043202656e', '2026-11-29 18:16:45.494623+00', '2026-11-29 18:16:45.494623+00', 1, '=lu guangjin	Lu Guangjin
@vice president	vice president
', 1),
	('marta-montoro', 'Marta Montoro', 'Marta Montoro', '\x12130a0d4d61727461204d6f6e746f726f1202656e2a440a1a0a02656e12140a02656e120e7669636520707265736964656e7412266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e2a460a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e42060a043202656e', '2026-11-29 18:16:45.507513+00', '2026-11-29 18:16:45.507513+00', 1, '=marta montoro	Marta Montoro
@vice president	vice president
@director general	director general
', 1),
	('laura-suero-moreno', 'Laura Suero Moreno', 'Laura Suero Moreno Moreno', '\x12200a124c6175726120537565726f204d6f72656e6f1202656e2a064d6f72656e6f2a440a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e42060a043202656e', '2026-11-29 18:16:45.536727+00', '2026-11-29 18:16:45.536727+00', 1, '=laura suero moreno	Laura Suero Moreno
.moreno	Moreno
@junior advisor	junior advisor
', 1),
	('lin-wei', 'Lin Wei', 'Lin Wei Lin', '\x12120a074c696e205765691202656e2a034c696e2a580a150a02656e120f0a02656e1209707265736964656e74123f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c617742060a043202656e', '2026-11-29 18:16:45.556152+00', '2026-11-29 18:16:45.556152+00', 1, '=lin wei	Lin Wei
.lin	Lin
@president	president
', 1),
	('mar', 'Mar Soler', 'Mar Soler Soler Mar', '\x120f0a094d617220536f6c657212026573120f0a09536f6c6572204d617212026573', '2026-11-29 18:16:45.565964+00', '2026-11-29 18:16:50.042784+00', 2, '=mar soler	Mar Soler
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
	('r01k8k8c3n8em5tqpvpcrsgssjp', 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', 1, '', NULL, '', '2026-11-29 18:16:44.029138+00', 1),
	('r01k8k8c6vt4hu7t3qpplls5btl', 'apiKeys/press', 8, 'events/open-day', NULL, 'apiKeys/r01k8k8c3lvlq86edmd2h93tl8d', '2026-11-29 18:16:47.359488+00', 1);


--
-- Data for Name: rooms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rooms VALUES
	('open-day', 'hall', 'Hall', 'Hall', '\x12100a02656e120a0a02656e120448616c6c2028', '2026-11-29 18:16:46.395368+00', '2026-11-29 18:16:46.395368+00', 1);


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_migrations VALUES
	(1, 'foundation', '\x25f9afab575710029448162ebd56f76254f673a1fc17cbfd425d1ed72403e2a9', '2026-11-29 18:16:41.224809+00'),
	(2, 'directory', '\x0c6ccd347c425a8f4deff85cc8d1c911ac9c990f536d96ba46924e7fbc120beb', '2026-11-29 18:16:41.336421+00'),
	(3, 'events', '\x5ac664403ff60521058d66b6e4a8d490de8d5e22f0606b41647bd86b4ce37e7d', '2026-11-29 18:16:41.946508+00'),
	(4, 'participants', '\xc637a79f6fe87b8cc5e7c5c0412c2856faa8c1e221f51576fc5ffc9d4fb87aaa', '2026-11-29 18:16:42.179104+00'),
	(5, 'denied_calls', '\x61bda1b8cefd7acf8082ee9e2abf4a0cee2595485e30d38b248b76f02d774181', '2026-11-29 18:16:42.193446+00'),
	(6, 'serving_role', '\x740307a8f6eb4be15f149310edb6855654a178aaa347addfc502254cd0d28661', '2026-11-29 18:16:42.206595+00'),
	(7, 'sessions', '\x0a9344a1f7962447d1e693ef2be1f6053f1d55cc74f51f9b81e357f1d345e9d7', '2026-11-29 18:16:42.688144+00'),
	(8, 'statements', '\x0edb468c0aa75c55f8aef544f189d50145816ba9b2e8389beb23f813bd1cdd09', '2026-11-29 18:16:42.790518+00'),
	(9, 'documents', '\x6f0ac052c6abd87f276c5040a75ce31f91ec3d160e0532add6fba96fde44fafe', '2026-11-29 18:16:43.211534+00'),
	(10, 'check_in', '\x40bd507ac15a4cf5b5195ba1f5bc314b53f6b64551a5393831b611c141069325', '2026-11-29 18:16:43.332734+00'),
	(11, 'matching', '\xbd920bafa78974c8202b0ba5a6cd6f154925c8d8794eee616704de4474470754', '2026-11-29 18:16:43.434906+00'),
	(12, 'imports', '\x7ce6b8c7da6b2b58a7c3806f80e96ede536350f0cd8c26d0b01f9bc695c7979d', '2026-11-29 18:16:43.508017+00'),
	(13, 'participant_exports', '\xb720135671654dacd9202507c03f7003e4f8f3034a8477523b8c6409c619a7e1', '2026-11-29 18:16:43.542415+00'),
	(14, 'cancelled_parts', '\xe873d77c3cc64e99323305c73c008e768a0f2d5b79d10b79ca22ec6214aa54d2', '2026-11-29 18:16:43.548064+00'),
	(15, 'rows_of_events', '\xc18029679576d8ffad81c262854ee31910d19d027387bcd3810b52e22e70ce84', '2026-11-29 18:16:43.552738+00'),
	(16, 'journal_reasons', '\x575212a7c6d14d457b04b1b77938d9368cffab587361daf1b8bfc4579c19575c', '2026-11-29 18:16:43.567524+00'),
	(17, 'lowered_limits', '\x54856ebb318c17cf615a8d18b771db7798539d693e187a48a0d49e0e094c6aa5', '2026-11-29 18:16:43.593615+00'),
	(18, 'voided_and_heads', '\x1bae9cbaf65724be121c1537bbaf31501357e31a02165c691f6529b052213aac', '2026-11-29 18:16:43.613303+00'),
	(19, 'corrections', '\x487e4ed5525d80c719489ee86d7cdbad92c31425dc34fd867171d1ef04a5e072', '2026-11-29 18:16:43.658722+00'),
	(20, 'nothing_acknowledged_is_lost', '\xa6c3dc35c570819fb3edfced8edbfcf5daa9e81e353815625173b27e83d3f947', '2026-11-29 18:16:43.68236+00'),
	(21, 'exits', '\x9a19f4957fad4e4df9c0c7023eef8aa95ec95935be0caa61b647932cd62922dd', '2026-11-29 18:16:43.701371+00'),
	(22, 'bounded_names', '\xf2f8f63ed53c39bec760b75492c8a1fef8f87ac623eff76bb4e89ba4d6e3da37', '2026-11-29 18:16:43.709998+00'),
	(23, 'found_by_address', '\xb3cf2f6ac3c4ee61da0b40ca44c51ff11b8b6395ea2dffd411e32cdec15f9125', '2026-11-29 18:16:43.734514+00'),
	(24, 'import_cells', '\x8770dcea10bd596bfca1760a77eee500f77ae4b3f2b413659dc2e7bf78f1e017', '2026-11-29 18:16:43.740692+00'),
	(25, 'states_of_rows', '\x667b292fc993658d6d6c031450956c3920ba2ca13556d56b2dac06f3d2c77973', '2026-11-29 18:16:43.751177+00'),
	(26, 'folded_search', '\x3d34d054c1576f7043333712ac9c72b8947a8205c02604ed27327a084552ecbd', '2026-11-29 18:16:43.758783+00'),
	(27, 'exports_as_workbooks', '\x7599e9df2a0aca0aae674c13bd175fea060696a8ccad71ad655af1620773822d', '2026-11-29 18:16:43.765166+00'),
	(28, 'corrected_rows', '\xf0c360178738fb7e021e9adffb724336f10cea45472c2922c198e0fd31431286', '2026-11-29 18:16:43.769968+00'),
	(29, 'own_registrations', '\x0e232218470e041595f20f99bc8f4cb3ec8e8110f827f9b59d2dadeefd19f2db', '2026-11-29 18:16:43.778745+00'),
	(30, 'sponsors', '\x8d10b88ee549f922e93fbc854381dde82b8b8ce4a6542ae83c80337f798a39ca', '2026-11-29 18:16:43.823024+00');


--
-- Data for Name: series; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.series VALUES
	('open-days', 'Open days', 'Open days', '\x12150a02656e120f0a02656e12094f70656e2064617973', '2026-11-29 18:16:45.587302+00', '2026-11-29 18:16:45.587302+00', 1);


--
-- Data for Name: session_appearances; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session_appearances VALUES
	('beijing-forum', 'opening-ceremony', 0, 'veronica-birga');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES
	('beijing-forum', 'opening-ceremony', 'Opening ceremony', 'Opening ceremony', 1, 4, NULL, NULL, '', '{}', NULL, NULL, NULL, DEFAULT, '\x121c0a02656e12160a02656e12104f70656e696e6720636572656d6f6e7918015a440a0e7665726f6e6963612d626972676112306576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7665726f6e6963612d62697267612004624d0a043202656e12057469746c6512046b696e64120b617070656172616e636573120573746174651a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756d', '2026-11-29 18:16:46.466777+00', '2026-11-29 18:16:46.466777+00', 1),
	('open-day', 'morning', 'In the morning', 'In the morning', 4, 1, NULL, 'hall', '', '{}', NULL, NULL, NULL, DEFAULT, '\x121a0a02656e12140a02656e120e496e20746865206d6f726e696e671804', '2026-11-29 18:16:46.544295+00', '2026-11-29 18:16:46.544295+00', 1);


--
-- Data for Name: sponsors; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sponsors VALUES
	('open-day', 'union', 'Students'' Union', 'Students'' Union', 'students-union', 'Friend of the open day', 1, '\x121b0a02656e12150a02656e120f53747564656e74732720556e696f6e1a1c6f7267616e697a6174696f6e732f73747564656e74732d756e696f6e22220a02656e121c0a02656e1216467269656e64206f6620746865206f70656e2064617928013a30321d68747470733a2f2f6578616d706c652e6f72672f756e696f6e2e737667420d696d6167652f7376672b786d6c5001', '2026-11-29 18:16:46.940695+00', '2026-11-29 18:16:46.940695+00', 1);


--
-- Data for Name: statement_publications; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_publications VALUES
	('beijing-forum', 'scholars-and-officials', 1, '\x0a220a02656e121c0a02656e12167363686f6c61727320616e64206f6666696369616c73', NULL, '2026-11-29 18:16:46.591205+00'),
	('beijing-forum', 'experts', 1, '\x0a130a02656e120d0a02656e120745787065727473', NULL, '2026-11-29 18:16:46.615374+00'),
	('beijing-forum', 'zoon-ahmed-khan', 1, '\x0a1b0a02656e12150a02656e120f5a6f6f6e2041686d6564204b68616e1a7a0a160a02656e12100a02656e120a72657365617263686572122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e1a306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e', NULL, '2026-11-29 18:16:46.6345+00'),
	('beijing-forum', 'liu-huawen', 1, '\x0a160a02656e12100a02656e120a4c69752048756177656e1a9c010a1a0a02656e12140a02656e120e7669636520707265736964656e74124e0a02656e12480a02656e12424c6177205363686f6f6c206f662074686520556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365731a2e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d63617373', NULL, '2026-11-29 18:16:46.654195+00'),
	('beijing-forum', 'veronica-birga', 1, '\x0a1a0a02656e12140a02656e120e5665726f6e6963612042697267611aac010a1a0a02656e12140a02656e120e4368696566206f66205374616666124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874731a416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d726967687473', NULL, '2026-11-29 18:16:46.668025+00'),
	('beijing-forum', 'scholars-from-china-and-abroad', 1, '\x0a2f0a02656e12290a02656e12237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f6164', NULL, '2026-11-29 18:16:46.69673+00'),
	('beijing-forum', 'shi-anbin', 1, '\x0a150a02656e120f0a02656e120953686920416e62696e1a9f010a150a02656e120f0a02656e120970726f666573736f7212470a02656e12410a02656e123b5363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e2c205473696e6768756120556e69766572736974791a3d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e', NULL, '2026-11-29 18:16:46.714946+00'),
	('beijing-forum', 'noor-aziah-mohd-awal', 1, '\x0a200a02656e121a0a02656e12144e6f6f7220417a696168204d6f6864204177616c1a7f0a190a02656e12130a02656e120d566963652043686169726d616e122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369611a316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c6179736961', NULL, '2026-11-29 18:16:46.728694+00'),
	('beijing-forum', 'ma-changshan', 1, '\x0a180a02656e12120a02656e120c4d61204368616e677368616e1ab2010a100a02656e120a0a02656e12046465616e12680a02656e12620a02656e125c4469676974616c2052756c65206f66204c617720526573656172636820496e737469747574652061742045617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e73746974757465', NULL, '2026-11-29 18:16:46.745649+00'),
	('madrid-seminar', 'lu-guangjin', 1, '\x0a170a02656e12110a02656e120b4c75204775616e676a696e1a86010a1a0a02656e12140a02656e120e7669636520707265736964656e7412320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965731a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d73747564696573', NULL, '2026-11-29 18:16:46.758807+00'),
	('madrid-seminar', 'marta-montoro', 1, '\x0a190a02656e12130a02656e120d4d61727461204d6f6e746f726f1a6a0a1a0a02656e12140a02656e120e7669636520707265736964656e7412240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a6c0a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e', NULL, '2026-11-29 18:16:46.774857+00'),
	('madrid-seminar', 'laura-suero-moreno', 1, '\x0a1e0a02656e12180a02656e12124c6175726120537565726f204d6f72656e6f1a6a0a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e', NULL, '2026-11-29 18:16:46.791096+00'),
	('madrid-seminar', 'lin-wei', 1, '\x0a130a02656e120d0a02656e12074c696e205765691a97010a150a02656e120f0a02656e1209707265736964656e74123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c6177', NULL, '2026-11-29 18:16:46.805723+00'),
	('open-day', 'welcome', 1, '\x0a0f0a02656e12090a02656e12034c696e', NULL, '2026-11-29 18:16:46.816829+00');


--
-- Data for Name: statement_relations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_relations VALUES
	('beijing-forum', 'scholars-from-china-and-abroad', 0, 'veronica-birga');


--
-- Data for Name: statement_revisions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_revisions VALUES
	('beijing-forum', 'scholars-and-officials', 1, 1, '', '\x1a386576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7363686f6c6172732d616e642d6f6666696369616c73480172b1010a0a626f74682d736964657310021a02656e229c014173206469676974616c20746563686e6f6c6f677920646576656c6f70732c206974206f70656e73207761797320746f2070726f746563742068756d616e2072696768747320616e64206174207468652073616d652074696d65206d616b65732074686174206861726465723b2074686520776f726c642073686f756c64207468657265666f726520776f726b20746f676574686572206d6f72652e7a126469676974616c20746563686e6f6c6f67797a19696e7465726e6174696f6e616c20636f6f7065726174696f6e8a01650a043202656e1207737065616b657212087365676d656e74731a4a6272696e677320626f7468206f70706f7274756e697469657320616e64206368616c6c656e67657320746f207468652070726f74656374696f6e206f662068756d616e20726967687473a00104', '2026-11-29 18:16:46.594968+00'),
	('beijing-forum', 'experts', 1, 1, '', '\x1a296576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f65787065727473480272510a0762656e6566697410021a02656e224050726f677265737320696e20746563686e6f6c6f67792063616e207365727665207468652070726f74656374696f6e206f662068756d616e207269676874732e7a126469676974616c20746563686e6f6c6f67798a01420a043202656e1207737065616b657212087365676d656e74731a2763616e2062656e656669742066726f6d20746563686e6f6c6f676963616c20616476616e636573a00104', '2026-11-29 18:16:46.61651+00'),
	('beijing-forum', 'zoon-ahmed-khan', 1, 1, '', '\x1a316576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7a6f6f6e2d61686d65642d6b68616e480372590a0e706f696e74732d6f662d7669657710011a02656e22414469676974616c20746563686e6f6c6f67792063616e2068656c7020757320746f2061636365737320646966666572656e7420706f696e7473206f66207669657772640a09636f6e73656e73757310011a02656e225149742063616e206265207574696c697a656420746f2070726f6d6f7465206f7572206b6e6f776c656467652061626f75742065616368206f7468657220616e64206275696c6420636f6e73656e7375732e7a126469676974616c20746563686e6f6c6f67797a086469616c6f6775658a015c0a043202656e1207737065616b657212087365676d656e74731a414469676974616c20746563686e6f6c6f67792063616e2068656c7020757320746f2061636365737320646966666572656e7420706f696e7473206f662076696577a00104', '2026-11-29 18:16:46.636096+00'),
	('beijing-forum', 'liu-huawen', 1, 1, '', '\x1a2c6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6c69752d68756177656e480472a7010a066669656c647310021a02656e2296014368696e612075736573206469676974616c20746563686e6f6c6f677920746f2070726f746563742068756d616e2072696768747320696e206d616e79206669656c64733b20616d6f6e67207468656d206172652074686520666967687420616761696e737420706f76657274792c207363686f6f6c696e672c206865616c7468206361726520616e642074686520636f757274732e7a126469676974616c20746563686e6f6c6f67797a11706f766572747920726564756374696f6e7a09656475636174696f6e7a0b6865616c746820636172657a076a7573746963658a01610a043202656e1207737065616b657212087365676d656e74731206746f706963731a3e696e636c7564696e6720706f766572747920726564756374696f6e2c20656475636174696f6e2c206865616c74686361726520616e64206a757374696365a00104', '2026-11-29 18:16:46.655432+00'),
	('beijing-forum', 'veronica-birga', 1, 1, '', '\x1a306576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7665726f6e6963612d6269726761422e6576656e74732f6265696a696e672d666f72756d2f73657373696f6e732f6f70656e696e672d636572656d6f6e79480572d9010a136f757470616365642d7361666567756172647310011a02656e22bb01546865207261706964206469676974616c207472616e73666f726d6174696f6e20696e636c7564696e6720616476616e63657320696e206172746966696369616c20696e74656c6c6967656e636520697320726573686170696e67206f757220776f726c642c206f6674656e206f7574706163696e67207468652065737461626c6973686d656e74206f66206e65636573736172792068756d616e20726967687473207361666567756172647320627920726567756c61746f72737a176172746966696369616c20696e74656c6c6967656e63657a0a726567756c6174696f6e8a01480a043202656e1207737065616b6572120773657373696f6e12087365676d656e74731a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756da00104', '2026-11-29 18:16:46.671112+00'),
	('beijing-forum', 'scholars-from-china-and-abroad', 1, 1, '', '\x1a406576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7363686f6c6172732d66726f6d2d6368696e612d616e642d6162726f61644806725c0a0b6e65772d7468726561747310021a02656e2247546563686e6963616c2070726f67726573732063616e20616c736f20656e64616e6765722068756d616e2072696768747320696e2077617973207468617420617265206e65772e7a126469676974616c20746563686e6f6c6f67798201320801122e6576656e74732f6265696a696e672d666f72756d2f73746174656d656e74732f7665726f6e6963612d62697267618a01630a043202656e1207737065616b6572120972656c6174696f6e731a4742697267612773206f62736572766174696f6e732077657265206563686f6564206279207363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f61648a012b0a043202656e12087365676d656e74731a1963616e20616c736f20706f7365206e65772074687265617473a00104', '2026-11-29 18:16:46.700788+00'),
	('beijing-forum', 'shi-anbin', 1, 1, '', '\x1a2b6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7368692d616e62696e4807726d0a14707269766163792d616e642d657175616c69747910021a02656e224f4469676974616c20746563686e6f6c6f677920707574732070656f706c6527732072696768747320746f207072697661637920616e6420746f20657175616c69747920746f2074686520746573742e72570a0b77686f6c652d776f726c6410021a02656e22424e6f206f6e6520636f756e747279206861732074686573652070726f626c656d7320616c6f6e653b207468652077686f6c6520776f726c6420686173207468656d2e7a07707269766163797a08657175616c6974798a01410a043202656e1207737065616b657212087365676d656e74731206746f706963731a1e72696768747320746f207072697661637920616e6420657175616c697479a00104', '2026-11-29 18:16:46.715981+00'),
	('beijing-forum', 'noor-aziah-mohd-awal', 1, 1, '', '\x1a366576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6e6f6f722d617a6961682d6d6f68642d6177616c48087295010a05616275736510021a02656e22850154686520696e7465726e6574206c6574732070656f706c65206c6561726e207468696e6773206163726f737320657665727920626f726465722c2079657420736f6d65206d697375736520697420746f207370726561642068617472656420616e6420736c616e6465722c207768696368206861726d732068756d616e207269676874732e72600a086368696c6472656e10021a02656e224e4368696c6472656e2061726520746865206561736965737420746f206578706c6f6974206f6e6c696e6520616e64206861766520746f206265206b65707420736166652066726f6d20746861742e7a0b68617465207370656563687a0a646566616d6174696f6e7a13726967687473206f6620746865206368696c648a014b0a043202656e1207737065616b657212087365676d656e74731206746f706963731a2874686520737072656164206f6620686174652073706565636820616e6420646566616d6174696f6e8a01530a043202656e12087365676d656e74731206746f706963731a396368696c6472656e2061726520657370656369616c6c792076756c6e657261626c6520746f206f6e6c696e65206578706c6f69746174696f6ea00104', '2026-11-29 18:16:46.734957+00'),
	('beijing-forum', 'ma-changshan', 1, 1, '', '\x1a2e6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6d612d6368616e677368616e48097286010a08617070726f61636810021a02656e22744368696e6120616e737765727320746865206861726d2074686174206469676974616c20746563686e6f6c6f67792063616e20646f20746f2068756d616e207269676874732062792070757474696e672070656f706c6520666972737420616e642062792072656c79696e67206f6e206c61772e72db010a09636f6d6d756e69747910021a02656e229c01436f756e747269657320657665727977686572652073686f756c64206a6f696e20746865697220737472656e67746820696e206120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6e2c20746f20626520726561647920666f7220776861742068756d616e2072696768747320676f7665726e616e63652077696c6c206661636520696e2074686520776f726c642e2a290a02656e12236120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6e7a0b72756c65206f66206c61777a19696e7465726e6174696f6e616c20636f6f7065726174696f6e8a01430a043202656e1207737065616b657212087365676d656e74731a28612070656f706c652d63656e746572656420616e64206c61772d626173656420617070726f6163688a01350a043202656e12087365676d656e74731a236120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6ea00104', '2026-11-29 18:16:46.746674+00'),
	('madrid-seminar', 'lu-guangjin', 1, 1, '', '\x1a2e6576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c752d6775616e676a696e4801500372b6010a0c7369676e69666963616e636510021a02656e229f015468652073656d696e6172206d61747465727320696e207468652065786368616e676573206265747765656e204368696e6120616e64204575726f7065206f6e2068756d616e207269676874733a2069742063617272696573207468656972207468656f727920666f727761726420616e642068656c707320636976696c697a6174696f6e7320746f2074616c6b20776974682065616368206f746865722e7a086469616c6f6775657a167468656f7279206f662068756d616e207269676874738a012e0a043202656e1207737065616b657212046d6f64651a177361696420696e206120766964656f20616464726573738a01380a043202656e12087365676d656e74731a26666f73746572696e67206469616c6f67756520616d6f6e6720636976696c697a6174696f6e73a00104', '2026-11-29 18:16:46.759543+00'),
	('madrid-seminar', 'marta-montoro', 1, 1, '', '\x1a306576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6d617274612d6d6f6e746f726f480272680a1176756c6e657261626c652d67726f75707310021a02656e224d496e20746865206469676974616c206167652074686520726967687473206f662074686f73652077686f2061726520656173696c79206861726d6564206e6565642070726f74656374696f6e2e72bc010a0868756d616e69736d10021a02656e22a901546865206469676974616c207265766f6c7574696f6e2061736b7320666f72206d6f72652068756d616e69736d207468616e20657665723b2061732074686520776f726c6420616476616e6365732c206368696c6472656e2c20776f6d656e2c206f6c642070656f706c6520616e642074686f73652077686f206c69766520696e2074686520476c6f62616c20536f757468206d757374206e6f7420626520666f72676f7474656e2e72730a106d756c7469706f6c61722d776f726c6410021a02656e22595368652077616e7473206120776f726c64206f66206d616e7920706f6c65732c20696e207768696368206561636820636976696c697a6174696f6e2c2063756c7475726520616e642070656f706c652069732068656172642e72a7010a0f7374726f6e6765722d72696768747310021a02656e228d014e6f772074686174207468657265206172652041492c20726f626f747320616e64206175746f6d6174696f6e2c2068756d616e207269676874732073686f756c64206265636f6d65207374726f6e6765722c207265616368206675727468657220616e6420626520616461707465643b20746865792073686f756c64206e6f742067726f77207765616b65722e7a1176756c6e657261626c652067726f7570737a13726967687473206f6620746865206368696c647a0f726967687473206f6620776f6d656e7a0d6f6c64657220706572736f6e737a0c476c6f62616c20536f7574687a176172746966696369616c20696e74656c6c6967656e63658a01600a043202656e1207737065616b657212087365676d656e74731206746f706963731a3d70726f74656374696e672074686520726967687473206f662076756c6e657261626c652067726f75707320696e20746865206469676974616c206167658a01320a043202656e12087365676d656e74731a20536865206164766f63617465642061206d756c7469706f6c617220776f726c64a00104', '2026-11-29 18:16:46.775612+00'),
	('madrid-seminar', 'laura-suero-moreno', 1, 1, '', '\x1a356576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c617572612d737565726f2d6d6f72656e6f4803729a010a15726567756c6174696f6e2d616e642d65746869637310021a02656e227b52756c657320616e6420657468696373206861766520746f206265636f6d652070617274206f6620686f77204149206973206d6164652c20616e6420736f6f6e2c2062656361757365206974207368617065732065766572792073696465206f6620736f63696574792065766572206d6f726520646565706c792e72ab010a057269736b7310021a02656e229b014120736f63696574792074686174206769766573204149206e6f206574686963616c20616e64206c6567616c206672616d65206d61792066696e642077686174206e6f626f64792077616e7465643a2068756d616e20726967687473206172652076696f6c617465642c20616c676f726974686d73206469736372696d696e6174652c20616e64207072697661637920776561727320617761792e72af010a13726f6c652d6f662d7468652d73656d696e617210021a02656e2291015468652073656d696e6172206272696e677320646966666572656e74206469736369706c696e657320696e746f206f6e6520636f6e766572736174696f6e20616e6420656e636f75726167657320746563686e6f6c6f6779207468617420697320646576656c6f70656420726573706f6e7369626c7920616e6420696e206163636f726420776974682070656f706c652e7a176172746966696369616c20696e74656c6c6967656e63657a066574686963737a0a726567756c6174696f6e7a1c6469736372696d696e6174696f6e20627920616c676f726974686d737a07707269766163798a01550a043202656e1207737065616b657212087365676d656e74731a3a696e7465677261746520726567756c6174696f6e20616e642065746869637320696e746f2074686520646576656c6f706d656e74206f662041498a014f0a043202656e12087365676d656e74731206746f706963731a35616c676f726974686d6963206469736372696d696e6174696f6e20616e64207468652065726f73696f6e206f6620707269766163798a01360a043202656e12087365676d656e74731a2470726f6d6f74696e6720696e7465726469736369706c696e617279206469616c6f677565a00104', '2026-11-29 18:16:46.791821+00'),
	('madrid-seminar', 'lin-wei', 1, 1, '', '\x1a2a6576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c696e2d7765694804729d010a10636f6d6d6f6e2d6368616c6c656e676510021a02656e2282014368696e6120616e642074686520636f756e7472696573206f66204575726f70652068617665207468652073616d65207461736b3a20746f2070726f746563742068756d616e206469676e69747920616e642068756d616e2072696768747320696e20616e20616765206f66206469676974616c20696e74656c6c6967656e63652e72b6010a12676f616c2d6f662d746563686e6f6c6f677910021a02656e229901496e2074686520656e6420746563686e6f6c6f677920697320746865726520746f2073657276652070656f706c6520616e6420746f206d616b65207468656d2061626c6520746f20646f206d6f72652c20616e64206e6f7420746f2074616b652066726f6d20616e79626f647920776861742069732074686569727320746f206465636964652c206f722074686569722066726565646f6d2e7296010a076469676e69747910011a02656e22840148756d616e206469676e69747920697320626f746820746865207374617274696e6720706f696e7420616e64207468652064657374696e6174696f6e206f662068756d616e2072696768747320616e6420746865206574686963616c20636f726e657273746f6e652074686174207765206d75737420616c77617973207570686f6c642e7a0d68756d616e206469676e6974798a01510a043202656e1207737065616b657212087365676d656e74731a3661206368616c6c656e676520666163656420627920626f7468204368696e6120616e64204575726f7065616e20636f756e74726965738a01660a043202656e12087365676d656e74731206746f706963731a4c48756d616e206469676e69747920697320626f746820746865207374617274696e6720706f696e7420616e64207468652064657374696e6174696f6e206f662068756d616e20726967687473a00104', '2026-11-29 18:16:46.806711+00'),
	('open-day', 'welcome', 1, 1, '', '\x1a206576656e74732f6f70656e2d6461792f7061727469636970616e74732f6c696e72200a017710021a02656e22154576657279626f64792069732077656c636f6d652e', '2026-11-29 18:16:46.817451+00');


--
-- Data for Name: statements; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statements VALUES
	('beijing-forum', 'scholars-and-officials', '', '', 'scholars-and-officials', NULL, NULL, NULL, 1, 0, 4, '', '{"digital technology","international cooperation"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.591205+00', '2026-11-29 18:16:46.591205+00', '2026-11-29 18:16:46.591205+00', 1),
	('beijing-forum', 'experts', '', '', 'experts', NULL, NULL, NULL, 2, 0, 4, '', '{"digital technology"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.615374+00', '2026-11-29 18:16:46.615374+00', '2026-11-29 18:16:46.615374+00', 1),
	('beijing-forum', 'zoon-ahmed-khan', '', '', 'zoon-ahmed-khan', NULL, NULL, NULL, 3, 0, 4, '', '{"digital technology",dialogue}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.6345+00', '2026-11-29 18:16:46.6345+00', '2026-11-29 18:16:46.6345+00', 1),
	('beijing-forum', 'liu-huawen', '', '', 'liu-huawen', NULL, NULL, NULL, 4, 0, 4, '', '{"digital technology","poverty reduction",education,"health care",justice}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.654195+00', '2026-11-29 18:16:46.654195+00', '2026-11-29 18:16:46.654195+00', 1),
	('beijing-forum', 'veronica-birga', '', '', 'veronica-birga', NULL, NULL, 'opening-ceremony', 5, 0, 4, '', '{"artificial intelligence",regulation}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.668025+00', '2026-11-29 18:16:46.668025+00', '2026-11-29 18:16:46.668025+00', 1),
	('beijing-forum', 'scholars-from-china-and-abroad', '', '', 'scholars-from-china-and-abroad', NULL, NULL, NULL, 6, 0, 4, '', '{"digital technology"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.69673+00', '2026-11-29 18:16:46.69673+00', '2026-11-29 18:16:46.69673+00', 1),
	('beijing-forum', 'shi-anbin', '', '', 'shi-anbin', NULL, NULL, NULL, 7, 0, 4, '', '{privacy,equality}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.714946+00', '2026-11-29 18:16:46.714946+00', '2026-11-29 18:16:46.714946+00', 1),
	('beijing-forum', 'noor-aziah-mohd-awal', '', '', 'noor-aziah-mohd-awal', NULL, NULL, NULL, 8, 0, 4, '', '{"hate speech",defamation,"rights of the child"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.728694+00', '2026-11-29 18:16:46.728694+00', '2026-11-29 18:16:46.728694+00', 1),
	('beijing-forum', 'ma-changshan', '', '', 'ma-changshan', NULL, NULL, NULL, 9, 0, 4, '', '{"rule of law","international cooperation"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.745649+00', '2026-11-29 18:16:46.745649+00', '2026-11-29 18:16:46.745649+00', 1),
	('madrid-seminar', 'lu-guangjin', '', '', 'lu-guangjin', NULL, NULL, NULL, 1, 3, 4, '', '{dialogue,"theory of human rights"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.758807+00', '2026-11-29 18:16:46.758807+00', '2026-11-29 18:16:46.758807+00', 1),
	('madrid-seminar', 'marta-montoro', '', '', 'marta-montoro', NULL, NULL, NULL, 2, 0, 4, '', '{"vulnerable groups","rights of the child","rights of women","older persons","Global South","artificial intelligence"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.774857+00', '2026-11-29 18:16:46.774857+00', '2026-11-29 18:16:46.774857+00', 1),
	('madrid-seminar', 'laura-suero-moreno', '', '', 'laura-suero-moreno', NULL, NULL, NULL, 3, 0, 4, '', '{"artificial intelligence",ethics,regulation,"discrimination by algorithms",privacy}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.791096+00', '2026-11-29 18:16:46.791096+00', '2026-11-29 18:16:46.791096+00', 1),
	('madrid-seminar', 'lin-wei', '', '', 'lin-wei', NULL, NULL, NULL, 4, 0, 4, '', '{"human dignity"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.805723+00', '2026-11-29 18:16:46.805723+00', '2026-11-29 18:16:46.805723+00', 1),
	('open-day', 'welcome', '', '', 'lin', NULL, NULL, NULL, NULL, 0, 0, '', '{}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 18:16:46.816829+00', '2026-11-29 18:16:46.816829+00', '2026-11-29 18:16:46.816829+00', 1);


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
-- Name: sponsors sponsors_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sponsors
    ADD CONSTRAINT sponsors_pkey PRIMARY KEY (event_id, id);


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
-- Name: participants_by_registrar; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participants_by_registrar ON public.participants USING btree (registered_by) WHERE (registered_by <> ''::text);


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
-- Name: sponsors_by_organization; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sponsors_by_organization ON public.sponsors USING btree (organization_id);


--
-- Name: sponsors_by_position; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sponsors_by_position ON public.sponsors USING btree (event_id, "position", title, id);


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
-- Name: sponsors sponsors_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sponsors
    ADD CONSTRAINT sponsors_event_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);


--
-- Name: sponsors sponsors_organization_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sponsors
    ADD CONSTRAINT sponsors_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


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
-- Name: TABLE sponsors; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sponsors TO plenary_server;


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



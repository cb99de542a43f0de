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
	('r01k8jeofg1eln1gubve326g2hd', 'Administrator of this installation', '\x6f779123dfe4b3ac8bde900e54c15542dd6e402b674c9f3640e975f568d5849e', NULL, NULL, '', '2026-11-29 10:49:06.306333+00', 1),
	('press', 'A newspaper', '\xc9811ca6bf359cd96017864d71b58ac3e2a9a7aa1cc500a4a8e3a183ce1563b5', NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '2026-11-29 10:49:07.174265+00', 1);


--
-- Data for Name: badges; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.badges VALUES
	('open-day', 'r01k8jeogo9k1an6rbs9g18jhun', 'ana', '\xc9e710762220eb034ebc79371e181c463d10f4139ad201f8a99bd3301211baa4', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '2026-11-29 10:49:07.599365+00', NULL, '');


--
-- Data for Name: bulk_changes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bulk_changes VALUES
	('events/open-day', 'r01k8jeoh2nb90ma1ts0q4gfp27', 0, 'events/open-day/participants/r01k8jeoh1rvvl68v9nohm42a9t', '', 'staff', '\xef5552b76f596b95f1dc564f856d10c0ea5e70c4ebff3f237037b953bee26ac6', '\x419d1a3f89205df22bf091a4ef596f5a', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '43110728c7344626'),
	('events/open-day', 'r01k8jeoh2nb90ma1ts0q4gfp27', 1, 'events/open-day/participants/r01k8jeoh1rfutka19j57k7ar66', '', 'staff', '\x6ce24f60e27b6a2f869ebdbeeb1918891a5517b0480a64bf9cf704c9fc6d3e0f', '\xcc93f1ee9a6802b7e62bc7a22658f770', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '43110728c7344626');


--
-- Data for Name: changes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.changes VALUES
	('access', 1, 0, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '', 'staff', '\xb5c6bffd29313ff4edc7519816fdf1f49ecd0b80e26e6a75edd3dde9ff03c9ea', '\x618a4cf795fd764acf810878ec7e4d52', '', ''),
	('access', 1, 1, 'roleBindings/r01k8jeofg22fbf14q08pqkqdde', '', 'staff', '\xb75cd9f99d349991471c08861c0f95875c0a9dcaeb40d9ff7096907cba5a635e', '\xe20d6e8384af0c95b647589c2a995ab1', '', ''),
	('directory', 1, 0, 'organizations/information-office-of-the-state-council', '', 'staff', '\xe34cc2002127d6d24f3a8f67d7969527edb67c580d92dde1b9809174203d2721', '\x68192a4434cd61fee62aedbb37b402c1', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '777a53d8b51b256f'),
	('directory', 2, 0, 'organizations/ministry-of-foreign-affairs', '', 'staff', '\xdf8b5d0232308379f7b6520bb9acea75b5ea80dcfc1ad87faa610e3398ad0ff7', '\x20b278d97a5c96bc88b3ce44eb72ca5e', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'b3e9474bb3b01d99'),
	('directory', 3, 0, 'organizations/china-international-development-cooperation-agency', '', 'staff', '\x50615626cb4370e330fbd2225b9315478a200a81ce0778ac6a8b2953ec7a766d', '\xedd986f5a6d72a89e51058cacd9162f4', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'f0583abeb24515c3'),
	('directory', 4, 0, 'organizations/center-for-china-and-globalization', '', 'staff', '\xdb1bbbc0c43bef51baedbbe0e17adaa35ac92428a918924a5c6abfc6d3e19763', '\xcf94499e119675d7e1a6d1d7db192a98', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '2cc72e31b0da0ded'),
	('directory', 5, 0, 'organizations/university-of-chinese-academy-of-social-sciences', '', 'staff', '\x284f08825d45d62c288fddb807eca1558bb06152a2111ed680a428deda15e78d', '\x9f122351206afddaf759a5c9349d131f', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '693621a4af6f0617'),
	('directory', 6, 0, 'organizations/law-school-of-university-of-cass', '', 'staff', '\x2f749795cddaaff29c0dece79f7ac7e452bc3642fee5b8c60b2a703f973b433b', '\x25a05af8e9c790a5fd43254524c4186a', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'a5a51517ae03fe41'),
	('directory', 7, 0, 'organizations/office-of-the-un-high-commissioner-for-human-rights', '', 'staff', '\x177cbceaad89f76b767e79f9fe5d1e48a381d5870de2fde1fb2913fbe49215dd', '\x69b89e0845b5aeca0a523c6ee4397b77', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'e214088aac98f66b'),
	('directory', 8, 0, 'organizations/tsinghua-university', '', 'staff', '\x3a93dea5e6951e5f1b708e9b0a8399094a83d9562db53bd0675d943e8259c7ad', '\x0bd787bdc5f25956482c7a527063e0e7', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '1e82fbfdab2dee95'),
	('directory', 9, 0, 'organizations/tsinghua-school-of-journalism-and-communication', '', 'staff', '\xff93ea502e5885b002d5028c46a09cc85c36db411674651291f544193750861b', '\x738148de899ac6267be169f5b05be97b', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '5af1ef70a9c2e6bf'),
	('directory', 10, 0, 'organizations/human-rights-commission-of-malaysia', '', 'staff', '\x260e0e075b81634476ae2232d329664a4ad603b979638946b39f7f4243efabcb', '\xc0056d188a1e99bf409832886dd6b232', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '9760e2e3a857dee9'),
	('directory', 11, 0, 'organizations/east-china-university-of-political-science-and-law', '', 'staff', '\xb7ee496be95265c60396aa6f77d6fa681a7960708daaeb39386e2221a717b66e', '\x16c045ccc863e22d39f538667869560a', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'd3cfd656a6ecd713'),
	('directory', 12, 0, 'organizations/digital-rule-of-law-research-institute', '', 'staff', '\x6d20ad698fbc4e90f2b3a1fb39ac92c167572944ed48aad4f73a23047bcce21a', '\x7d7e74a7513ef39e9f445dd18597aeb7', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '103ec9c9a581cf3d'),
	('directory', 13, 0, 'organizations/china-society-for-human-rights-studies', '', 'staff', '\xe8736d5a10f81a9cdeb8866eaf88a2c1ed99436ece40a0c2e3160ca03afa0401', '\xed53cb1c3d89ac0e623a3223213e29b7', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '4cadbd3ca416c767'),
	('directory', 14, 0, 'organizations/catedra-china-foundation', '', 'staff', '\x4cc1181b241cd79f2b059955a057887398d59abcee973ae1726e9fd477082832', '\x588b20e43c6e2546788ee8b977329109', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '891cb0afa2abbf91'),
	('directory', 15, 0, 'organizations/southwest-university-of-political-science-and-law', '', 'staff', '\x4d08d92e70c26206bfca95d96954a2095fa93b110b85bae623f996d3801f63e3', '\xf19ebac57e46b3d62f8c5d5f50cf8b7d', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'c58ba422a140b7bb'),
	('directory', 16, 0, 'organizations/human-rights-institute-of-southwest-university', '', 'staff', '\x964b84c28deb025d095eb142c039431d49f85bd18048c52a3c22998df405bb99', '\x61ce4526493a0f939350a6684d727df3', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '01fa97959fd5afe5'),
	('directory', 17, 0, 'organizations/students-union', '', 'staff', '\xd9bd3386f6ed3af2c32c649e8f3faaeddb9e79096bb4672c73704646ebb76722', '\xf2b0e40fc1bd4c60d0ad65d8009a1255', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '3e698b089e6aa80f'),
	('directory', 18, 0, 'organizations/union-of-students', '', 'staff', '\x1c580a1ddfce265561b640568088bc123c81cc6615d64b1e393039c58e10447c', '\x2a05379985761c0ecd56a4e50fb6d74a', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '7ad87e7b9cffa039'),
	('directory', 19, 0, 'people/zoon-ahmed-khan', '', 'staff', '\x0664b7980ade965b135811bfe041051245ac05c4509c876e84b3a37c795133f6', '\xd865606eb21a680253d1e0f55042083b', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'b74771ee9b949863'),
	('directory', 20, 0, 'people/liu-huawen', '', 'staff', '\x924dba5736e26905d35577de4d624dab113a4a7b538815c92bcd00e8b8a81542', '\xa7226ee09981f7720fa3e55eed304545', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'f3b665619a29908d'),
	('directory', 21, 0, 'people/veronica-birga', '', 'staff', '\x7a98a6521d8d3d838fef2af41dfcb9cee1b177cd64ebe93c89e9879ab952ac4a', '\x4db73a3bcf75f003b8a927c81740b5cc', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '302558d498be88b7'),
	('directory', 22, 0, 'people/shi-anbin', '', 'staff', '\xfceb90738ee889af72a357510956fc3b72421ea14f4e7b14f2d4b6e2937f947c', '\x3a6747ee9785ab30a47aa80253beed18', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '6c944c47975380e1'),
	('directory', 23, 0, 'people/noor-aziah-mohd-awal', '', 'staff', '\xcbdd439e4d25a241fd586d6b82fdceb7aaba535ec92301bff3134150d4f1389c', '\x4f945e3692947247a17efe644537dcef', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'a9033fba95e8790b'),
	('directory', 24, 0, 'people/ma-changshan', '', 'staff', '\x478fd79f9ed40eed95956812a3f64d435d4506a39158499d85e6a80c915115dd', '\x4c47bf83a6e12cf892f449b94dbd4cf3', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'e572332d947d7135'),
	('directory', 25, 0, 'people/zhang-yonghe', '', 'staff', '\x3c116f601d649ba0d4828c2cf0e6eeeb4f7e1f051b37db27e4734e316659194d', '\xd2fa9e29e6af613e85ab7f78e2e5bbab', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '21e126a09312695f'),
	('directory', 26, 0, 'people/lu-guangjin', '', 'staff', '\x65694c69d88f0e04b8c416637d0638d3c3b2deb3367fde1095c70b26e4e4efca', '\xbf375cfacefa567e92fa821205b05604', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '5e501a1391a76189'),
	('directory', 27, 0, 'people/marta-montoro', '', 'staff', '\xb6ec74fe5d710dcc793cba2a96579290243862429365d7638b124640b9e822df', '\xe845d028a0dec44fcd1e2deda6dce759', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '9abf0d86903c59b3'),
	('directory', 28, 0, 'people/laura-suero-moreno', '', 'staff', '\x0fa229581eadb68e6bc7ab12112c05096f2a3d281ea0d1738fd7496603230721', '\xaac9b20384a5671eebd37d6b5f291cd5', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'd72e00f98ed151dd'),
	('directory', 29, 0, 'people/lin-wei', '', 'staff', '\x81792098beef07d1d836cd7d447667c2d4d15f232f0a721298363f042b21fdc6', '\x6884b87848254c35c2eb356db84f94f4', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '139cf46c8d664a07'),
	('directory', 30, 0, 'people/mar', '', 'staff', '\xc200960429a902b61ac467401be44037f61d4929e2cd2f458ad83451d1f38130', '\x83dc7c067123fca08b726fb6870970d5', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '500be7df8bfb4231'),
	('directory', 31, 0, 'people/mar-again', '', 'staff', '\xffd825e350c0ca28fc6396833976ac0d36a96b95c3d6213602f5a139f513e300', '\xf8e8eeb37c359ae54241669bcc259f3d', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '8c7adb528a903a5b'),
	('directory', 32, 0, 'series/open-days', '', 'public', '\xb71c01dd85cc811fa5ebeb995416924d476c55222fed7776e7fe04af3ce1e638', '\xba447ca27ed808779760970bf1884183', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'c8e9cec589253285'),
	('events/beijing-forum', 1, 0, 'events/beijing-forum', '', 'public', '\x1cedcd801dfa1e082c26779c43e65c951385ba2911620310e4f18da09d44ff36', '\x6cfb1327aba0df7ea59914b7fbf6f048', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '0558c23887ba2aaf'),
	('events/madrid-seminar', 1, 0, 'events/madrid-seminar', '', 'public', '\x7d96346797e93149732811cfeb4198d101d7fc8da992dfa980b602c7c1d06ef8', '\x30ce09680e4daf7edc0b4f89a7ba8c8b', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '41c7b5ab864f22d9'),
	('events/open-day', 1, 0, 'events/open-day', '', 'public', '\x81f2b7b00925ccd23888f87f6431b0f2a4c4ee380c4fedec30dfafa5bec70a89', '\xb9d0df18dd92b0e54f5b7df97ca19481', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '7e36a91e84e41b03'),
	('events/open-day', 2, 0, 'events/open-day/delegations/students', '', 'public', '\x944e9d5bc9d46bf789c77abdc0f0d4c1cfe488a3463e85662c7d1bb220e98626', '\xd07cf97b64461a8911575f96c087e40b', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'baa59c918379132d'),
	('events/beijing-forum', 2, 0, 'events/beijing-forum/participants/zoon-ahmed-khan', '', 'public', '\xb2aff3816dd010ca620d3d90cbe028f9cea930d01bb4a6351bdb0011eab915e8', '\x04b4c41f8bac7971d7cfb2ae439e2374', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'f7149004820e0b57'),
	('events/beijing-forum', 3, 0, 'events/beijing-forum/participants/liu-huawen', '', 'public', '\xae9efb19ffb8e165f31aa2ea4a88d843c6ea4fadc176efb5f06d2ccfe1267168', '\x339a0d8406088703551e557f68c31f7a', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '3383837780a30381'),
	('events/beijing-forum', 4, 0, 'events/beijing-forum/participants/veronica-birga', '', 'public', '\x1d1580e019d906e493edaf540373f8d0a3cc3137bfb38d87034f4a23677ae524', '\x0d49d947edf27e42e9edbe2ae435933e', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '6ff276ea7f37fbab'),
	('events/beijing-forum', 5, 0, 'events/beijing-forum/participants/shi-anbin', '', 'public', '\xec1e1fc0f951a8a0c4ab2f91f2c5f21bd88a775f6be77e27db1b7b25a5a0a31f', '\x8b3a0e82f6733d76053d11e93385f2c8', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'ac616a5d7dccf3d5'),
	('events/beijing-forum', 6, 0, 'events/beijing-forum/participants/noor-aziah-mohd-awal', '', 'public', '\x2ddb25892af5cba447c1558128d660fb097840a59c2451e737b345c43fa8e80b', '\x3712b3e46384f2a1f37e2acfe50d5566', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'e8d05dd07c61ebff'),
	('events/beijing-forum', 7, 0, 'events/beijing-forum/participants/ma-changshan', '', 'public', '\xf0b28a204ec1526646e6af3eef6985fe0fa1de49c550e50ea35a0edf4a30b11c', '\x8fc61ad5f9cbbcf10adc155492004f5b', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '253f51437af6e429'),
	('events/beijing-forum', 8, 0, 'events/beijing-forum/participants/scholars-and-officials', '', 'public', '\x09a35ccb7669eb019a9b7f478b4a9824700e282a334da0caacd768bf0214c6ed', '\x0a5cfbd073ec0896f43139ae5d6ce77d', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '61ae44b6798bdc53'),
	('events/beijing-forum', 9, 0, 'events/beijing-forum/participants/experts', '', 'public', '\xa443d0dcba24d7c103ad339e8d5238703289164c8050f9596e2bb943a541ca6c', '\xbfaa330a6e84edd33c25c4dd7956a755', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '9e1d38297820d47d'),
	('events/beijing-forum', 10, 0, 'events/beijing-forum/participants/scholars-from-china-and-abroad', '', 'public', '\xd68292e18925fb5f747358da9c95467ca77be8abfedf538063d7713c9ee366a9', '\x3684a789d8e657d7c18b559822072d60', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'da8c2b9c76b5cca7'),
	('events/madrid-seminar', 2, 0, 'events/madrid-seminar/participants/zhang-yonghe', '', 'public', '\xc149a9c4c9cf5ceac8a9486877f528a920a506b6c452cba03d1fab7de763dd2e', '\x631570613df72a065850b0977270ac4d', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '16fb1f0f754ac4d1'),
	('events/madrid-seminar', 3, 0, 'events/madrid-seminar/participants/lu-guangjin', '', 'public', '\x14f6265e000599102ce61218bd075d3df6b178ba3193622e32af588dfe96333f', '\x0887074e3410aab19b879ce39703fa9e', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '536a128273dfbcfb'),
	('events/madrid-seminar', 4, 0, 'events/madrid-seminar/participants/marta-montoro', '', 'public', '\xa9aae9f60aa11f64a4fcd1430b45657ce7d413613894a7d3e9fb7eb2abdd47bd', '\x802afef8af816853550e882ed323a6c8', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '8fd905f57274b525'),
	('events/madrid-seminar', 5, 0, 'events/madrid-seminar/participants/laura-suero-moreno', '', 'public', '\xed323209b266aac1bd88b3484c78ec9a8a4ccd6ea0d1ac674d5be180e06182ba', '\x8563d6f4319339db9ada19ee0d44e410', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'cc47f9687109ad4f'),
	('events/madrid-seminar', 6, 0, 'events/madrid-seminar/participants/lin-wei', '', 'public', '\x288669b54c026691f82dd217086394df27e92544ef996830a1a4cc924a5c67dd', '\xa734c31c5305cb1b9b02795101feefcc', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '08b6ecdb6f9ea579'),
	('events/madrid-seminar', 7, 0, 'events/madrid-seminar/participants/experts-scholars-officials-industry', '', 'public', '\x8a5f0d05b843918c9d1d9838a098f0aeaf17e7138f34e1f726ce6bd1737153fa', '\x7a965fd6e9e652be13b62d1c2c1cdbdd', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '4525e04e6e339da3'),
	('events/madrid-seminar', 8, 0, 'events/madrid-seminar/participants/young-representatives', '', 'public', '\x82c26a3deefee80e31cf4ce3af853a94a3c1943489f672d42f1fb60eb8d5e72c', '\xe47f9a672373c5a5cf608574e23d3769', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '8194d3c16cc895cd'),
	('events/open-day', 3, 0, 'events/open-day/participants/lin', '', 'staff', '\x97d390f92f239454fbefc0319aea2b7c95059a68fc4db91d99b767503847addd', '\x0d5849aec0ba700502de64be3b5bd1f9', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'be03c7346b5d8df7'),
	('events/open-day', 9, 0, 'events/open-day/participants/ana', '', 'staff', '\x9a0172002d6bb79ebac222a94961ca024bcb403e662083a1681adcc4889c9c5c', '\x7e69676dada30875eed113a5d341bbfa', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '5155395ccce0657e'),
	('events/open-day', 10, 0, 'events/open-day/participants/ben', '', 'staff', '\xcb8452cc505d786813935958f95cabc397c584c19385f17fbb9ee3231bbbfa78', '\x671cd5b1e48c295217cab717bf384658', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'ef8cb3164c2ae193'),
	('events/open-day', 14, 0, 'events/open-day/checkIns/r01k8jeogqbpo63umsum3pjjvci', '', 'staff', '\x0ca7be360db6b8128f7e9ae17822811007924723a6c9b15ea17a06340420fd87', '\x2ab325d050545998c52bc475fc7b0ad6', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '686a99fc4954d1e7'),
	('events/open-day', 4, 0, 'events/open-day/rooms/hall', '', 'public', '\x417a51a0399af1082c3809467c6440758a8edb5cb368a190678c1267104ab453', '\xb051ffbfb40c5baec024808a92632249', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'fa72baa769f28621'),
	('events/beijing-forum', 11, 0, 'events/beijing-forum/sessions/opening-ceremony', '', 'public', '\x3ae3bb3dd4d78761199f14f4c680a48aa8889d53391c0e8bee711fe34b1155ce', '\xb593a15bcc4b493916d379f54c64f66b', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '36e1ae1a68877e4b'),
	('events/open-day', 5, 0, 'events/open-day/sessions/morning', '', 'public', '\x75585389624cd8f8f5815e7c6229254e68cd38f612b137cd2562a19897852528', '\xfe75c7c85f56eafce34fc8c35a9ed445', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '7350a18d671c7675'),
	('events/beijing-forum', 12, 0, 'events/beijing-forum/statements/scholars-and-officials', '', 'public', '\x8a23e83efdc74bc75465aec1a70a0e7c8b6c9361da8e16b1158e436929bc1398', '\x3182f4b9508f2720caea33f734fb24d9', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'afbf950065b16e9f'),
	('events/beijing-forum', 13, 0, 'events/beijing-forum/statements/experts', '', 'public', '\x60e563ff7dedf1ddf1b1c5bc8728d3c1859335527a21c6aeb040b84a249f05af', '\x61aa32702011ea7c4165a580c59cad6a', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'ec2e8873644666c9'),
	('events/beijing-forum', 14, 0, 'events/beijing-forum/statements/zoon-ahmed-khan', '', 'public', '\xc8592714ef527c03184f9516d47988c0760f4e8f632b0680e3b9f0fae36d117e', '\xaf4e5d1d7350d730974cace34c3b4cc2', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '289d7be662db5ef3'),
	('events/beijing-forum', 15, 0, 'events/beijing-forum/statements/liu-huawen', '', 'public', '\xf93924b55bb3c69dd74ca5e231f2c629b0e315dcf378059275957387133852a2', '\xd1e40ff489de01ff54b437d60b035fa3', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '650c6f596170571d'),
	('events/beijing-forum', 16, 0, 'events/beijing-forum/statements/veronica-birga', '', 'public', '\x10cdb3f1967896984b6727d727a75e95c32ecd86f81e9645e156c31299a44ccc', '\x6dbdc79ac931f9cbce89652b0903cf61', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'a17b62cc60054f47'),
	('events/beijing-forum', 17, 0, 'events/beijing-forum/statements/scholars-from-china-and-abroad', '', 'public', '\x41e9641cb457b0a9e6fb6e1175225486b5e9b595819e0b001ff724797cd62680', '\xc214f2896b2e64493effb967092b5ec9', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'ddea563f5e9a4771'),
	('events/beijing-forum', 18, 0, 'events/beijing-forum/statements/shi-anbin', '', 'public', '\x55d67764746f84dc8aff1997cb4ca693ba6a66d64b1deeb3c6e992d8ae65f816', '\x24c61683b39a5200835d07d25c444d4e', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '1a5949b25d2f3f9b'),
	('events/beijing-forum', 19, 0, 'events/beijing-forum/statements/noor-aziah-mohd-awal', '', 'public', '\x3a296f36702266ea41d640d4915c561f72f52137b41ce82369e41ab83c9f38b3', '\xc152eff659303b6c245c48bdfbb99b36', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '56c83d255bc437c5'),
	('events/beijing-forum', 20, 0, 'events/beijing-forum/statements/ma-changshan', '', 'public', '\xa0831a89631b0ea89741cf86cae6aa45837ea87e437bcc781acdce6abe85d54c', '\x959d31fdd527095b9d200e208f37fa3d', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '933730985a592fef'),
	('events/madrid-seminar', 9, 0, 'events/madrid-seminar/statements/lu-guangjin', '', 'public', '\x91e56ab2f1ca259330d12b1a258b131b71a017b80fdac415e34915cc03d38fed', '\x4dca8264816adc1dc2b3691bfb74f560', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'cfa6240b58ee2819'),
	('events/madrid-seminar', 10, 0, 'events/madrid-seminar/statements/marta-montoro', '', 'public', '\x8df5b5188fc14cde8df2e639679b0878c31da25f3fc640ddf2f39c07dbdb6b3b', '\x849f26c41e376bb8e22aa2f785190e94', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '0c15177e57832043'),
	('events/madrid-seminar', 11, 0, 'events/madrid-seminar/statements/laura-suero-moreno', '', 'public', '\x4fbef2ae1a5d8a9d0eefcb9ca7cf0f67681a3fddbc270ce751d08e20261c71c7', '\x453db650e86b67194d2478d1b4d71d17', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '48840af15618186d'),
	('events/madrid-seminar', 12, 0, 'events/madrid-seminar/statements/lin-wei', '', 'public', '\x25bc42ccd02a1668a08b9c3139d1853df9ed7e7936adc6b7969e1a7d75153582', '\xba692fc06798e8766b58defc090dc2b7', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '84f2fe6454ad1097'),
	('events/open-day', 6, 0, 'events/open-day/statements/welcome', '', 'public', '\xb9ddc118c6262fb7133aaa7160e83415580d640a9e1642598fb32933b113aea7', '\x551396371e939818dc3d27915debe691', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'c161f1d7534208c1'),
	('events/madrid-seminar', 13, 0, 'events/madrid-seminar/documents/consensus-document', '', 'public', '\xe7a8a4afad129a702bac4f7bf34bbcd133bec93a2adeaad6bd30500753cec2bb', '\xe75d9b357e513c7e0438ce6198839cd3', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'fdd0e54a51d700eb'),
	('events/open-day', 7, 0, 'events/open-day/documents/appeal', '', 'public', '\x1ade4a321de89ff9bf4e93a2da1c17bf664e33a0e5154a7fc03ab43646558e1d', '\x52ddf100a4c0164459a882dd409b1f71', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '3a3fd8bd506bf915'),
	('events/open-day', 8, 0, 'events/open-day/documents/appeal/endorsements/students', '', 'public', '\xd6ce76f44d25408904b23e215015b09a849bdfabd061de6f0e7e5e922ee73e7f', '\xccfdcd737ba8e934aa0560fc108a2fc3', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '76aecc304f00f13f'),
	('access', 2, 0, 'apiKeys/press', '', 'staff', '\x7e6cf87df62a84715246d17a0a384db804d0b9a5ad835a6f3adf5e5d79f1a13f', '\xb5979f330c2f3caf2e60e8e99c335377', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '14e645e9ce4b6d54'),
	('access', 3, 0, 'roleBindings/r01k8jeogdhjcsucnp7k2incmg2', '', 'staff', '\x66a3e8ecdd60ae5a83990abe0c13bde934728df0584c2c6e6502fcb62eba9e09', '\x875353abcd7469d9ef212cbb502ff301', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'b31dbfa34d95e969'),
	('events/open-day', 11, 0, 'events/open-day/participants/eva', '', 'staff', '\x326ed21e20040f4c813f9a3dbe62f8bc136d9617b94b57dad03caf567c365c26', '\x9ee0b307d15021c11f77a847bdb5298e', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '8dc42ccfcb755da8'),
	('events/open-day', 12, 0, 'events/open-day/checkpoints/door', '', 'staff', '\x14c5a4a2900d79516155cd48ec8d9648f5be7f786d8261133a3ac405f693720e', '\x4e5373e4445c3151f0fcb0064cdbe49b', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '2bfba6894abfd9bd'),
	('events/open-day', 13, 0, 'events/open-day/badges/r01k8jeogo9k1an6rbs9g18jhun', '', 'staff', '\x743237c9e442dd23443721e83e3b83d0307a3c72690011b8fb490b1a25529f0d', '\x271b7f54fcad1d4c25eb9248cb415dc9', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'ca332042ca0a55d2'),
	('events/open-day', 15, 0, 'events/open-day/imports/r01k8jeoh1cksoias3sjl86t6ar', '', 'staff', '\x8cc00f2541fd242e7bbe9f7ba2f7e1318a1ef59d3fe0a69dd86ff7fccad51fc0', '\x72ca251e5896c903e9139f6cd1233928', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '06a213b5c89f4dfc'),
	('events/open-day', 16, 0, 'events/open-day/imports/r01k8jeoh1cksoias3sjl86t6ar', 'staff', 'staff', '\x56896be25203c0e46caaa7a8a29bfe4e4f416d9ec7c210a35f81536392722760', '\x4e917806dfde20ba8c113a211bc26c0d', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '43110728c7344626'),
	('directory', 33, 0, 'people/mar', 'staff', 'staff', '\x3a3efe2e4ee75f8814b95814d08f223f76e8ede128047ac3bb242207987b43fa', '\x30bed5e1f8d1a32105e85e896dbd0c57', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '7f7ffa9bc5c93e50'),
	('directory', 33, 1, 'people/mar-again', 'staff', '', '\x', '\x', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '7f7ffa9bc5c93e50'),
	('directory', 34, 0, 'organizations/students-union', 'staff', 'staff', '\xfa8ee5c633df22f63fd128bb79a3dcdc8aad7dbdafe70ba140161e175957656f', '\x16ef7198e242a62372d07ed1b619c8d5', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '1db774554513ba65'),
	('directory', 34, 1, 'organizations/union-of-students', 'staff', '', '\x', '\x', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '1db774554513ba65'),
	('events/open-day', 17, 0, 'events/open-day/documents/appeal', 'public', 'public', '\x6db6caa8add8d465e7c0b9b4c7bc4a0372a9d4e6e98eae69067baa5e62434bca', '\x75702794d191d82a9be05717fcbc8616', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'bbeeee0ec45e367a'),
	('events/open-day', 18, 0, 'events/open-day/participants/ben', 'staff', 'staff', '\x081c833c0556811c25ad11eb85aba79eaacfa417663dac762fae129a99fe5f4d', '\x4a596a081e916da1740a0e23ad07c70c', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 'f85de181c2f32ea4');


--
-- Data for Name: check_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.check_ins VALUES
	('open-day', 'r01k8jeogqbpo63umsum3pjjvci', 'door', 'ana', NULL, 'ana', 1, NULL, '00000000-0000-4000-8000-000000000002', '', NULL, NULL, '2026-11-29 10:49:07.657532+00', '2026-11-29 10:49:07.657532+00', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '{}');


--
-- Data for Name: checkpoints; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.checkpoints VALUES
	('open-day', 'door', 'Door', 'Door', '', '\x12100a02656e120a0a02656e1204446f6f72', '2026-11-29 10:49:07.520027+00', '2026-11-29 10:49:07.520027+00', 1);


--
-- Data for Name: delegations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.delegations VALUES
	('open-day', 'students', 'Students of Madrid', 'Students of Madrid', 5, '', NULL, NULL, 0, '\x121e0a02656e12180a02656e121253747564656e7473206f66204d6164726964180538034001', '2026-11-29 10:49:06.771071+00', '2026-11-29 10:49:06.771071+00', 1);


--
-- Data for Name: denied_calls; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.denied_calls VALUES
	('2026-11-29', '', 'plenary.v1.AccessService/ListApiKeys', 1, '2026-11-29 10:49:16.373767+00');


--
-- Data for Name: document_adoption_corrections; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_adoption_corrections VALUES
	('open-day', 'appeal', 1, NULL, NULL, '\x080310024001', '2026-11-29 10:49:08.142344+00');


--
-- Data for Name: document_adoptions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_adoptions VALUES
	('madrid-seminar', 'consensus-document', 1, NULL, NULL, '\x4001', '2026-11-29 10:49:07.082327+00'),
	('open-day', 'appeal', 1, NULL, NULL, '\x080310012a280a246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e747310014001', '2026-11-29 10:49:07.093999+00');


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
	('madrid-seminar', 'consensus-document', 1, '\x121e0a02656e12180a02656e1212436f6e73656e73757320646f63756d656e7418014296030a096e65772d726f756e6418022ac4010a0a7265766f6c7574696f6e10021a02656e22af014469676974616c20746563686e6f6c6f676965732c207768696368206b656570206368616e67696e6720616e64206172652065766572206d6f726520636f6e6e656374656420616e6420696e74656c6c6967656e742c20736574206f66662061206e6577207265766f6c7574696f6e20696e20736369656e636520616e6420746563686e6f6c6f677920616e642061206e6577207472616e73666f726d6174696f6e206f6620696e6475737472792e2abf010a076566666563747310011a02656e22ad0170726f666f756e646c79206368616e6765642068756d616e206d6f646573206f662070726f64756374696f6e2c206c6966657374796c65732c20616e642077617973206f66207468696e6b696e6720616e64206861766520656e646f7765642068756d616e207269676874732077697468206e657720636f6e6e6f746174696f6e7320616e642070726163746963616c207369676e69666963616e636520696e20746865206e6577206572612e42430a0e6469676974616c2d64697669646518032a2f0a0664697669646510021a02656e221f546865206469676974616c2064697669646520697320776964656e696e672e426a0a12676f7665726e616e63652d6465666963697418032a520a076465666963697410021a02656e224154686520776f726c6420646f6573206e6f7420676f7665726e20746865206469676974616c2073706865726520617320697420776f756c64206e65656420746f2e42c2010a1070726f6d696e656e742d69737375657318032aab010a0669737375657310021a02656e227d446576656c6f706d656e74206f7574206f662062616c616e63652c2072756c65732077697468206761707320616e6420616e206f726465722074686174206d616b6573206e6f2073656e7365206172652070726f626c656d732074686174206265636f6d6520696e6372656173696e676c792070726f6d696e656e742e2a1c0a02656e1216696e6372656173696e676c792070726f6d696e656e74428a020a116469676974616c2d6c657669617468616e18042af2010a096c657669617468616e10021a02656e22c501497420697320696d706f7274616e7420746f206b6565702061204469676974616c204c657669617468616e2066726f6d2061726973696e672c20746861742069732c206469676974616c20746563686e6f6c6f67792077686f736520706f77657220616e6420696e666c75656e6365206f7665727768656c6d2065766572797468696e672c20616e6420746f2073656520746f20697420746861742068756d616e20726967687473206172652072657370656374656420616e642070726f7465637465642e2a170a02656e12114469676974616c204c657669617468616e42660a11636f6d6d6f6e2d77656c6c2d6265696e6718062a4f0a05706f696e7410021a02656e2240546563686e6f6c6f677920697320746f20736166656775617264207468652077656c6c2d6265696e67207468617420616c6c2070656f706c652073686172652e428a010a127365637572652d656e7669726f6e6d656e7418062a720a11706f696e742d6f662d736563757269747910021a02656e22574469676974616c2d696e74656c6c6967656e74207269676874732061726520746f206861766520737572726f756e64696e67732074686174206172652073656375726520616e642063616e20626520747275737465642e42c3010a0e676c6f62616c2d73686172696e6718062aae010a10706f696e742d6f662d73686172696e6710021a02656e2293014f70656e6e65737320697320746f206c6574207468652077686f6c6520776f726c6420736861726520696e206469676974616c2d696e74656c6c6967656e74207269676874732c20616e6420646576656c6f706d656e7420697320746f2067697665206576657279626f64792061636365737320746f207468656d20616e6420746f20776861742074686579206272696e672e429a010a126e6f6e2d6469736372696d696e6174696f6e18062a81010a0f706f696e742d6f662d72656c69656610021a02656e22685472616e73706172656e637920697320746f206d616b6520737572652074686174206e6f626f6479206973206469736372696d696e6174656420616761696e737420616e64207468617420726967687473206172652072656472657373656420696e2074696d652e427a0a0d7368617265642d66757475726518062a670a14706f696e742d6f662d636f6f7065726174696f6e10021a02656e2249436f6f7065726174696f6e20697320746f206275696c64206120636f6d6d756e69747920696e20637962657273706163652077686f736520667574757265206973207368617265642e48025006', '2026-11-29 10:49:07.080954+00'),
	('open-day', 'appeal', 1, '\x12120a02656e120c0a02656e120641707065616c18022a4612246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e74731a1e0a02656e12180a02656e121253747564656e7473206f66204d61647269644296010a066469766964652a220a016410021a02656e22175468652064697669646520697320776964656e696e672e32226576656e74732f6f70656e2d6461792f73746174656d656e74732f77656c636f6d653a440a326576656e74732f6d61647269642d73656d696e61722f646f63756d656e74732f636f6e73656e7375732d646f63756d656e74120e6469676974616c2d646976696465', '2026-11-29 10:49:07.092712+00');


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
	('madrid-seminar', 'consensus-document', 'Consensus document', 'Consensus document', 1, NULL, 3, true, 2, NULL, 5, '', 1, '\x30035a480a043202656e12046b696e64120573746174651a3363756c6d696e6174696e6720696e207468652061646f7074696f6e206f66206120636f6e73656e73757320646f63756d656e745a650a043202656e1207636c61757365731a5461636b6e6f776c6564676564207468652067726f77696e67206469676974616c2064697669646520616e6420746865206465666963697420696e20676c6f62616c206469676974616c20676f7665726e616e63655a4b0a043202656e12146465636c617265645f706f696e745f636f756e741207636c61757365731a246861732070757420666f72776172642073697820636f6e73656e73757320706f696e7473', '2026-11-29 10:49:07.080338+00', '2026-11-29 10:49:07.080338+00', 1),
	('open-day', 'appeal', 'Appeal', 'Appeal', 2, NULL, 3, true, 0, NULL, 5, 'Counted again.', 1, '\x3003', '2026-11-29 10:49:07.092449+00', '2026-11-29 10:49:08.142017+00', 2);


--
-- Data for Name: endorsements; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.endorsements VALUES
	('open-day', 'appeal', 'students', 1, NULL, 'students', NULL, NULL, NULL, '\x100122246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e74736a1e0a02656e12180a02656e121253747564656e7473206f66204d6164726964', '2026-11-29 10:49:07.107225+00', '2026-11-29 10:49:07.107226+00', 1);


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
	('beijing-forum', 'Forum on Global Human Rights Governance', 'Forum on Global Human Rights Governance Equality, Cooperation and Development: The 30th Anniversary of the Vienna Declaration and Programme of Action and Global Human Rights Governance', 1, NULL, '', 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT, 2, true, '{}', '\x12330a02656e122d0a02656e1227466f72756d206f6e20476c6f62616c2048756d616e2052696768747320476f7665726e616e636518012ad5010a02656e12ce010a02656e12c7014120666f72756d206f66207363686f6c61727320616e64206f6666696369616c732066726f6d206d616e7920636f756e74726965732e205468657920776569676865642077686174206469676974616c20746563686e6f6c6f67792063616e20646f20666f722068756d616e207269676874732c207768696368206e65772064616e67657273206974206272696e677320746f207468656d2c20616e6420686f7720636f756e747269657320636f756c6420616374206f6e20626f746820746f6765746865722e329e010a02656e1297010a02656e129001457175616c6974792c20436f6f7065726174696f6e20616e6420446576656c6f706d656e743a20546865203330746820416e6e6976657273617279206f6620746865205669656e6e61204465636c61726174696f6e20616e642050726f6772616d6d65206f6620416374696f6e20616e6420476c6f62616c2048756d616e2052696768747320476f7665726e616e636542520a02656e124c0a02656e1246546865203330746820416e6e6976657273617279206f6620746865205669656e6e61204465636c61726174696f6e20616e642050726f6772616d6d65206f6620416374696f6e4a150a130a02656e120d0a02656e12074265696a696e67520d417369612f5368616e676861695a02200368027a8a010a356f7267616e697a6174696f6e732f696e666f726d6174696f6e2d6f66666963652d6f662d7468652d73746174652d636f756e63696c10011a1a0a02656e12140a02656e120e6a6f696e746c7920686f7374656422330a02656e122d0a02656e1227496e666f726d6174696f6e204f6666696365206f662074686520537461746520436f756e63696c7a720a296f7267616e697a6174696f6e732f6d696e69737472792d6f662d666f726569676e2d6166666169727310011a1a0a02656e12140a02656e120e6a6f696e746c7920686f7374656422270a02656e12210a02656e121b4d696e6973747279206f6620466f726569676e20416666616972737aa0010a406f7267616e697a6174696f6e732f6368696e612d696e7465726e6174696f6e616c2d646576656c6f706d656e742d636f6f7065726174696f6e2d6167656e637910011a1a0a02656e12140a02656e120e6a6f696e746c7920686f73746564223e0a02656e12380a02656e12324368696e6120496e7465726e6174696f6e616c20446576656c6f706d656e7420436f6f7065726174696f6e204167656e63798a01340a0c7061727469636970616e7473100218ac0220012a1d0a043202656e1a156f76657220333030207061727469636970616e74738a016f0a29636f756e747269657320616e6420696e7465726e6174696f6e616c206f7267616e697a6174696f6e731003186420052a3c0a043202656e1a346e6561726c792031303020636f756e747269657320616e6420696e7465726e6174696f6e616c206f7267616e697a6174696f6e739201060a043202656e92013d0a043202656e120a73746172745f646174651205706c6163651a226b69636b6564206f666620696e204265696a696e67206f6e205765646e65736461799201240a043202656e120d6475726174696f6e5f646179731a0d74776f2d646179206576656e749201200a043202656e1205686f7374731a114a6f696e746c7920686f737465642062799201300a043202656e12057468656d65120c636f6d6d656d6f72617465731a1374686520666f72756d206973207468656d656492011f0a043202656e120573746174651a10616e206f6e676f696e6720666f72756df00101', '2026-11-29 10:49:06.736334+00', '2026-11-29 10:49:06.736334+00', 1),
	('madrid-seminar', '2025 China-Europe Human Rights Seminar', '2025 China-Europe Human Rights Seminar Human Rights in the Context of the Digital-Intelligent Era', 2, NULL, 'ES', 2025, 0, 0, 0, 0, 0, DEFAULT, DEFAULT, 4, true, '{}', '\x12320a02656e122c0a02656e122632303235204368696e612d4575726f70652048756d616e205269676874732053656d696e617218022ae8010a02656e12e1010a02656e12da01412073656d696e6172206f662070656f706c652077686f20776f726b206f6e2068756d616e2072696768747320696e204368696e6120616e6420696e204575726f7065616e20636f756e74726965732e20546865792074616c6b6564207468726f7567682077686174206469676974616c20746563686e6f6c6f677920616e64206172746966696369616c20696e74656c6c6967656e6365206368616e676520666f722068756d616e207269676874732c20616e6420656e6465642062792061646f7074696e67206120636f6d6d6f6e20646f63756d656e742e32460a02656e12400a02656e123a48756d616e2052696768747320696e2074686520436f6e74657874206f6620746865204469676974616c2d496e74656c6c6967656e74204572613a5d0a02656e12570a02656e125174686520696d70616374206f66206469676974616c20746563686e6f6c6f677920616e64206172746966696369616c20696e74656c6c6967656e63652028414929206f6e2068756d616e207269676874734a180a120a02656e120c0a02656e12064d616472696412024553520d4575726f70652f4d61647269645a0508e90f20037a83010a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d7374756469657310011a150a02656e120f0a02656e1209636f2d686f7374656422320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965737a670a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e10011a150a02656e120f0a02656e1209636f2d686f7374656422240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e9201060a043202656e9201490a043202656e120a73746172745f646174651205706c616365120573746174651a277761732068656c6420696e204d61647269642c20537061696e2c206f6e205765646e65736461799201450a043202656e12057469746c65120a73746172745f646174651a2a7468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e617292013b0a043202656e1205666f6375731a2c666f637573696e67206f6e2074686520696d70616374206f66206469676974616c20746563686e6f6c6f677992011f0a043202656e1205686f7374731a1077617320636f2d686f73746564206279f00101', '2026-11-29 10:49:06.750212+00', '2026-11-29 10:49:06.750212+00', 1),
	('open-day', 'Open Day on Digital Rights', 'Open Day on Digital Rights Jornada de derechos digitales', 3, NULL, 'ES', 2027, 5, 6, 0, 0, 0, DEFAULT, DEFAULT, 2, true, '{}', '\x124b0a02656e12200a02656e121a4f70656e20446179206f6e204469676974616c2052696768747312230a026573121d4a6f726e616461206465206465726563686f73206469676974616c657318034a180a120a02656e120c0a02656e12064d616472696412024553520d4575726f70652f4d61647269645a0708eb0f100518067a500a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e100122240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e82010408011002', '2026-11-29 10:49:06.76137+00', '2026-11-29 10:49:06.76137+00', 1);


--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idempotency VALUES
	('apiKeys/r01k8jeofg1eln1gubve326g2hd', '00000000-0000-4000-8000-000000000001', 'plenary.v1.ParticipantService/RegisterParticipant', '\xb724c4157abae508809477ebacfd484c7bb30aa401343d355dd97ac23d9efd05', 'events/open-day/participants/ana', '2026-11-29 10:49:07.307771+00'),
	('apiKeys/r01k8jeofg1eln1gubve326g2hd', '0a6080ab-ea04-4b19-a2c1-bcea4e0d763a', 'plenary.v1.ParticipantService/CommitImport', '\x34b4e50b12a709b662a89a0dd0c0b4cbf6581073b0c996d63cfefd575e473551', 'events/open-day/imports/r01k8jeoh1cksoias3sjl86t6ar', '2026-11-29 10:49:07.927025+00');


--
-- Data for Name: import_rows; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.import_rows VALUES
	('open-day', 'r01k8jeoh1cksoias3sjl86t6ar', 2, 1, 0, 'r01k8jeoh1rvvl68v9nohm42a9t', NULL, 'Mar', NULL, NULL, 0, NULL, false, 3, false, '\x0a386576656e74732f6f70656e2d6461792f7061727469636970616e74732f7230316b386a656f68317276766c363876396e6f686d343261397412130a110a03756e64120a0a03756e6412034d61729201110a0f6d6172406578616d706c652e6f7267', '\x', NULL, NULL, NULL, '\x034d61720f6d6172406578616d706c652e6f7267', NULL, NULL, 0, 0, 0, NULL),
	('open-day', 'r01k8jeoh1cksoias3sjl86t6ar', 3, 1, 0, 'r01k8jeoh1rfutka19j57k7ar66', NULL, 'Sol', NULL, NULL, 0, NULL, false, 3, false, '\x0a386576656e74732f6f70656e2d6461792f7061727469636970616e74732f7230316b386a656f6831726675746b6131396a35376b376172363612130a110a03756e64120a0a03756e641203536f6c9201110a0f736f6c406578616d706c652e6f7267', '\x', NULL, NULL, NULL, '\x03536f6c0f736f6c406578616d706c652e6f7267', NULL, NULL, 0, 0, 0, NULL);


--
-- Data for Name: imports; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.imports VALUES
	('open-day', 'r01k8jeoh1cksoias3sjl86t6ar', 2, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '2026-12-29 10:49:07.945006+00', '\x180122055554462d38286432012c3a100a044e616d6512046e616d65200130023a120a05456d61696c1205656d61696c2002300242060802100248025a204f6a8acc6e2381f65e8110d91b8e20e747ff8452fab6973369a0f5ab16d8a642603382010c08a386b0d80610d0c886c203b00101c20136080212110a044e616d6512046e616d651a034d6172121f0a05456d61696c1205656d61696c1a0f6d6172406578616d706c652e6f7267c20136080312110a044e616d6512046e616d651a03536f6c121f0a05456d61696c1205656d61696c1a0f736f6c406578616d706c652e6f7267', '2026-11-29 10:49:07.885196+00', '2026-11-29 10:49:07.945007+00', 2, '\x0a0f6576656e74732f6f70656e2d6461791801');


--
-- Data for Name: journal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal VALUES
	('access', 1, 'plenaryd/first-administrator', '2026-11-29 10:49:06.309968+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xe5ef0e7b9df66d50b905107e743f68e88ca9b49fe3f92fae6d92d3cc64d075e1', NULL, NULL, NULL, NULL),
	('directory', 1, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.535475+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x3e8fbf937eb7935d0c7e7fb5aab90a36da134ca7a5b3fa111359b76ef2151524', NULL, NULL, NULL, NULL),
	('directory', 2, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.546735+00', '\x3e8fbf937eb7935d0c7e7fb5aab90a36da134ca7a5b3fa111359b76ef2151524', '\x7070357d0eeb81997ef005f1411a6d915818d65b6e1a297314bd84115153c873', NULL, NULL, NULL, NULL),
	('directory', 3, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.554092+00', '\x7070357d0eeb81997ef005f1411a6d915818d65b6e1a297314bd84115153c873', '\x4a6793572e222c0558ea987a3a8647204581dfbb5e9f6b54be4e67dbd765e9a4', NULL, NULL, NULL, NULL),
	('directory', 4, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.559114+00', '\x4a6793572e222c0558ea987a3a8647204581dfbb5e9f6b54be4e67dbd765e9a4', '\x3a7b85068b0fa47b28fad68a951fa29322f4f87eff237f5ee5990e29ce8b29e4', NULL, NULL, NULL, NULL),
	('directory', 5, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.563117+00', '\x3a7b85068b0fa47b28fad68a951fa29322f4f87eff237f5ee5990e29ce8b29e4', '\x9c822c14f8dedf1f8e02e44ad1426d4a843f9ae3546a7d3a5c5a859e7cf059e0', NULL, NULL, NULL, NULL),
	('directory', 6, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.568051+00', '\x9c822c14f8dedf1f8e02e44ad1426d4a843f9ae3546a7d3a5c5a859e7cf059e0', '\xe8117482bae4772b3b024b9f76851f9c807b8bf66f7c469421f3fde0d55ce4e7', NULL, NULL, NULL, NULL),
	('directory', 7, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.572439+00', '\xe8117482bae4772b3b024b9f76851f9c807b8bf66f7c469421f3fde0d55ce4e7', '\x6af054f649eacc0432aa78c006f0f5bd6ce15fc1a374fab50b3ccd332eb4625e', NULL, NULL, NULL, NULL),
	('directory', 8, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.576301+00', '\x6af054f649eacc0432aa78c006f0f5bd6ce15fc1a374fab50b3ccd332eb4625e', '\x10332d139ae138d13c042a78f0b470ca967ade7d5a3fffe0a859f81fa3fede92', NULL, NULL, NULL, NULL),
	('directory', 9, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.581599+00', '\x10332d139ae138d13c042a78f0b470ca967ade7d5a3fffe0a859f81fa3fede92', '\xf942aa3bd1543d585686a2b65125f336fd192152ee271bce0be01dc5b9b6793f', NULL, NULL, NULL, NULL),
	('directory', 10, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.58717+00', '\xf942aa3bd1543d585686a2b65125f336fd192152ee271bce0be01dc5b9b6793f', '\x86874224b20961f92095056d81636eec3b4425e85b2c0d771db96a288aa09736', NULL, NULL, NULL, NULL),
	('directory', 11, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.590911+00', '\x86874224b20961f92095056d81636eec3b4425e85b2c0d771db96a288aa09736', '\xb328e1a3c3fa187c97358ba46645ab42de79748ce4b7d5b2a9a7694fbf4a73d2', NULL, NULL, NULL, NULL),
	('directory', 12, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.596522+00', '\xb328e1a3c3fa187c97358ba46645ab42de79748ce4b7d5b2a9a7694fbf4a73d2', '\xc5e9092cae6f2981aca503fb34a2154b7cf3da5ecbdcf332c6a8b1bd89ed77a8', NULL, NULL, NULL, NULL),
	('directory', 13, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.60036+00', '\xc5e9092cae6f2981aca503fb34a2154b7cf3da5ecbdcf332c6a8b1bd89ed77a8', '\x84146d24facd1112e0fe9e065801fe27e5fc20e2487e4724b3f004373b0e8acd', NULL, NULL, NULL, NULL),
	('directory', 14, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.603944+00', '\x84146d24facd1112e0fe9e065801fe27e5fc20e2487e4724b3f004373b0e8acd', '\x5b4c14c870e22dde6e2824eb120e0a6b9420539dc3d69e6c43acf71c39291d68', NULL, NULL, NULL, NULL),
	('directory', 15, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.607371+00', '\x5b4c14c870e22dde6e2824eb120e0a6b9420539dc3d69e6c43acf71c39291d68', '\x54de3b0d7d973f896c2e118a8573160ce642467df44545a96265371c9be7c1eb', NULL, NULL, NULL, NULL),
	('directory', 16, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.617428+00', '\x54de3b0d7d973f896c2e118a8573160ce642467df44545a96265371c9be7c1eb', '\x9091496b1006017eaa381bd4ecbfe61387915d0f6597ebb1899152457f95eb53', NULL, NULL, NULL, NULL),
	('directory', 17, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.624917+00', '\x9091496b1006017eaa381bd4ecbfe61387915d0f6597ebb1899152457f95eb53', '\xf7a0c3bcf3062d790bd8e5cf7c368fc5938cb4dc3a0da3eca18e8a49bd37d809', NULL, NULL, NULL, NULL),
	('directory', 18, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 10:49:06.627668+00', '\xf7a0c3bcf3062d790bd8e5cf7c368fc5938cb4dc3a0da3eca18e8a49bd37d809', '\x3ba56897bc38e568f31a8fe768cb4f41ac4169d9abcca3b446b81b1be2806b8c', NULL, NULL, NULL, NULL),
	('directory', 19, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.637238+00', '\x3ba56897bc38e568f31a8fe768cb4f41ac4169d9abcca3b446b81b1be2806b8c', '\xb4c58c70349cb3339009a95529e99b2cb78963f1ed9c1a7f31a7e280f1347d32', NULL, NULL, NULL, NULL),
	('directory', 20, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.645355+00', '\xb4c58c70349cb3339009a95529e99b2cb78963f1ed9c1a7f31a7e280f1347d32', '\xe237b92e6ff519804d3aa56b01346380a3dd113ce68431015173c5da336c8f21', NULL, NULL, NULL, NULL),
	('directory', 21, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.654244+00', '\xe237b92e6ff519804d3aa56b01346380a3dd113ce68431015173c5da336c8f21', '\x2d3a0375fac66e7a3e4706b3c58501ac0f88c11b6de52f537fe0306335d30624', NULL, NULL, NULL, NULL),
	('directory', 22, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.662108+00', '\x2d3a0375fac66e7a3e4706b3c58501ac0f88c11b6de52f537fe0306335d30624', '\x0c6d40655a5713d6961b23fd803c57d0c2f32c42bb2ab616b1db4922a7ef314d', NULL, NULL, NULL, NULL),
	('directory', 23, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.670682+00', '\x0c6d40655a5713d6961b23fd803c57d0c2f32c42bb2ab616b1db4922a7ef314d', '\xfadc4edf9759f206ae3e826ad9b20add69eb32a56f35aea6480a232933024189', NULL, NULL, NULL, NULL),
	('directory', 24, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.676753+00', '\xfadc4edf9759f206ae3e826ad9b20add69eb32a56f35aea6480a232933024189', '\x4d5cbb14c1298fcbf8e1c0575d38258e2555d0e71e35e78c8fe06ab259e222dc', NULL, NULL, NULL, NULL),
	('directory', 25, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.681463+00', '\x4d5cbb14c1298fcbf8e1c0575d38258e2555d0e71e35e78c8fe06ab259e222dc', '\x3a08103b3f141323e9887c457a357a4274617d5e74e9440f586b5a9139133c15', NULL, NULL, NULL, NULL),
	('directory', 26, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.689449+00', '\x3a08103b3f141323e9887c457a357a4274617d5e74e9440f586b5a9139133c15', '\x0a6588680dfa9ab33de7ce395a6e2d0783c210a374fe3f3e6d16e7c4104b367a', NULL, NULL, NULL, NULL),
	('directory', 27, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.697702+00', '\x0a6588680dfa9ab33de7ce395a6e2d0783c210a374fe3f3e6d16e7c4104b367a', '\x735f0652ab184586e3f64e3614a8ac0ae57559ee64ca6fb8aea20b226ed0ed27', NULL, NULL, NULL, NULL),
	('directory', 28, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.705804+00', '\x735f0652ab184586e3f64e3614a8ac0ae57559ee64ca6fb8aea20b226ed0ed27', '\x58c28b4d88c065c32c3b87eaa7970455ad125133074714b40a55e106ee485d7a', NULL, NULL, NULL, NULL),
	('directory', 29, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.709682+00', '\x58c28b4d88c065c32c3b87eaa7970455ad125133074714b40a55e106ee485d7a', '\x639379ba769c0e88ba519437ad8b5c75e919e0b05f3bee60bfb2734a1b0a1011', NULL, NULL, NULL, NULL),
	('directory', 30, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.717063+00', '\x639379ba769c0e88ba519437ad8b5c75e919e0b05f3bee60bfb2734a1b0a1011', '\x83fee4247545aa96de7d2a7b05172edc31035b156978ff476c4f6365e5385832', NULL, NULL, NULL, NULL),
	('directory', 31, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 10:49:06.720834+00', '\x83fee4247545aa96de7d2a7b05172edc31035b156978ff476c4f6365e5385832', '\x447608e008d907ded429aaf2d4297ef209d5031494f70ce3c53d2d1ea56578f4', NULL, NULL, NULL, NULL),
	('directory', 32, 'plenary.v1.EventService/CreateSeries', '2026-11-29 10:49:06.725394+00', '\x447608e008d907ded429aaf2d4297ef209d5031494f70ce3c53d2d1ea56578f4', '\xfee224fab9fbb072c1ed4f6261ee81fe36c84cf2262cd69a016d20d4f4c53fa6', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 10:49:06.73925+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x77b16a8bb4804995fb2e2d11a195818364d32672344fc17444bcfed6dbe80c2e', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 10:49:06.755235+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x43a1190793dbb88e96d587d38585d5aa8dbf1a5f019eda0a5bd562753bc44f9e', NULL, NULL, NULL, NULL),
	('events/open-day', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 10:49:06.763379+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xfd38d44b76078835b4c997a4665575ade7593234e22dc760ece89ab8873fd795', NULL, NULL, NULL, NULL),
	('events/open-day', 2, 'plenary.v1.ParticipantService/CreateDelegation', '2026-11-29 10:49:06.774054+00', '\xfd38d44b76078835b4c997a4665575ade7593234e22dc760ece89ab8873fd795', '\x6edab4c79d044f1ccb486990a362df51ba9006cd20c9c652b2f042ae9ce9acd6', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 2, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.793312+00', '\x77b16a8bb4804995fb2e2d11a195818364d32672344fc17444bcfed6dbe80c2e', '\xa654e58aab82c4772a7dd0658ab89864fe0ef206c0fb14d6945dc876c817ec7e', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.799775+00', '\xa654e58aab82c4772a7dd0658ab89864fe0ef206c0fb14d6945dc876c817ec7e', '\xc3cb586556c58190de25104116371ba66bfdef8ac9a0fe35d03de637cac1af25', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 4, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.807832+00', '\xc3cb586556c58190de25104116371ba66bfdef8ac9a0fe35d03de637cac1af25', '\xe70fe449f10f76a2a7ec3e9fe40a737b9959abea03a8a3934a949a259fd0b6b5', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 5, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.814026+00', '\xe70fe449f10f76a2a7ec3e9fe40a737b9959abea03a8a3934a949a259fd0b6b5', '\x9458e04f8647009bc5e4e7cef0d1d8796b8b3050c37b68ac227b7388fd278853', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 6, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.819991+00', '\x9458e04f8647009bc5e4e7cef0d1d8796b8b3050c37b68ac227b7388fd278853', '\x2330276346f38af7b6f3e48ca2e0db69127bb62d01c085722d8b2b4f47e85848', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 7, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.827793+00', '\x2330276346f38af7b6f3e48ca2e0db69127bb62d01c085722d8b2b4f47e85848', '\x6f45f8c5a22fc794e45eb70cae1775f1aaeac1c8f953ecb976401c9c48ee62ef', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 8, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.8335+00', '\x6f45f8c5a22fc794e45eb70cae1775f1aaeac1c8f953ecb976401c9c48ee62ef', '\xb032984148c0c362de43bfec389da81a928b2d0c5dfd33bb401984d82204960d', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 9, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.837755+00', '\xb032984148c0c362de43bfec389da81a928b2d0c5dfd33bb401984d82204960d', '\xebbde9d3f9a69d3d40cc505e38cf73b92584903d0f29a85330f1326da228e85b', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 10, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.844806+00', '\xebbde9d3f9a69d3d40cc505e38cf73b92584903d0f29a85330f1326da228e85b', '\xa4c93b30a7bda70e747ea010d8efc1f1676d3cdc1a691167cad201df4c9e9801', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 2, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.850653+00', '\x43a1190793dbb88e96d587d38585d5aa8dbf1a5f019eda0a5bd562753bc44f9e', '\x19acac71bfe3b92c8a628f3e8dc0511e4c433f3ce1fab146342ddd6432ebb861', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.858645+00', '\x19acac71bfe3b92c8a628f3e8dc0511e4c433f3ce1fab146342ddd6432ebb861', '\x6f28fef472d38c428c69a9149396fc4f8452c75672be859335ff21a97db4efea', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 4, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.866579+00', '\x6f28fef472d38c428c69a9149396fc4f8452c75672be859335ff21a97db4efea', '\x72df8cc9826be8198b7570c8a0e976c7986c14f74b045664ddd9d272168ea131', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 5, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.874429+00', '\x72df8cc9826be8198b7570c8a0e976c7986c14f74b045664ddd9d272168ea131', '\x839bf66eb316dd1b050daf0b8b5031606f54e01fb3e337e3cc8c18b357e08cec', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 6, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.878932+00', '\x839bf66eb316dd1b050daf0b8b5031606f54e01fb3e337e3cc8c18b357e08cec', '\xbcffff9d6ff6f90941d2557c00309ac357e7c0d8c9169d85aa59862d49718325', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 7, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.887082+00', '\xbcffff9d6ff6f90941d2557c00309ac357e7c0d8c9169d85aa59862d49718325', '\x9f9b21d386d51e6fb9135dd5c2975c7999b18c17cca16d944e28607f02238548', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 8, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.891584+00', '\x9f9b21d386d51e6fb9135dd5c2975c7999b18c17cca16d944e28607f02238548', '\x1009b164a5f30be5a79cf866a2c70c22138a33b39fe7f722b141e19196b30ca9', NULL, NULL, NULL, NULL),
	('events/open-day', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:06.898173+00', '\x6edab4c79d044f1ccb486990a362df51ba9006cd20c9c652b2f042ae9ce9acd6', '\x9be60afa913c08b9381bf3193a3561e25cd84fcb96fb6c663d91b95b28159866', NULL, NULL, NULL, NULL),
	('events/open-day', 9, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:07.309101+00', '\x614cfa13bcd728afca688c89e34ded79c1b2b70ed1fc9b62f610d866544390f1', '\x87c4c0fecd8463397e46b7a6697579c136bee915f950542dc5fdf9e455418059', NULL, NULL, NULL, NULL),
	('events/open-day', 10, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 10:49:07.378923+00', '\x87c4c0fecd8463397e46b7a6697579c136bee915f950542dc5fdf9e455418059', '\xe29b8157ed333ee68e285030bb5b4a75e146f5ab82225e9076b4fafb3c30e600', NULL, NULL, NULL, NULL),
	('events/open-day', 14, 'plenary.v1.ParticipantService/CheckInParticipant', '2026-11-29 10:49:07.663956+00', '\xbbd4b4221fb8219bc0da90bbbf73fb2ea56896d3702658b76295e6f8d0d78bc7', '\xa3633bbaed759858bdc0e1d4e106296a1d4042b5c353164e6e033758d3548657', NULL, NULL, NULL, NULL),
	('events/open-day', 4, 'plenary.v1.SessionService/CreateRoom', '2026-11-29 10:49:06.906011+00', '\x9be60afa913c08b9381bf3193a3561e25cd84fcb96fb6c663d91b95b28159866', '\xb8c71741d5d47d19fa45c21a4540e103a2e81d8d09708fe6a21616ec376f109e', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 11, 'plenary.v1.SessionService/CreateSession', '2026-11-29 10:49:06.925739+00', '\xa4c93b30a7bda70e747ea010d8efc1f1676d3cdc1a691167cad201df4c9e9801', '\x0899dea47945cc303aa8a2389f97871bd08ff9704a6ffd401009b1181186e1c2', NULL, NULL, NULL, NULL),
	('events/open-day', 5, 'plenary.v1.SessionService/CreateSession', '2026-11-29 10:49:06.933044+00', '\xb8c71741d5d47d19fa45c21a4540e103a2e81d8d09708fe6a21616ec376f109e', '\x25806bbe37a95517b93df93aa6301dd0a50db7247232a319fc47b3cc21a78f8c', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 12, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:06.947735+00', '\x0899dea47945cc303aa8a2389f97871bd08ff9704a6ffd401009b1181186e1c2', '\x279c519258dbcb6c0de5ae257daa4f1b25ea9788f931b7a29b0a0da61d47a051', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 13, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:06.955891+00', '\x279c519258dbcb6c0de5ae257daa4f1b25ea9788f931b7a29b0a0da61d47a051', '\x3495991a0c4d2f43ecd93fb9911a2d5de740dd2e20694f80797ec666d0c35530', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 14, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:06.963545+00', '\x3495991a0c4d2f43ecd93fb9911a2d5de740dd2e20694f80797ec666d0c35530', '\x63164340034efb6f76cf93bde0912338e576d87305bbf9ff119ac9bc7a6a800d', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 15, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:06.971128+00', '\x63164340034efb6f76cf93bde0912338e576d87305bbf9ff119ac9bc7a6a800d', '\x681cd4d0bf58a90b631be4ac14d8bb4230760665ac2b3d7065d0ba3688b7a872', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 16, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:06.981807+00', '\x681cd4d0bf58a90b631be4ac14d8bb4230760665ac2b3d7065d0ba3688b7a872', '\x46704c5e7d7e7697310dc5b99aa1b7762c6fb0cc73d27ccaa8c7ae50c8084bb8', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 17, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:06.993177+00', '\x46704c5e7d7e7697310dc5b99aa1b7762c6fb0cc73d27ccaa8c7ae50c8084bb8', '\x56c997c92c50ea7ebfae81105387740810a5999605445443c6e8722b41412002', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 18, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:07.002325+00', '\x56c997c92c50ea7ebfae81105387740810a5999605445443c6e8722b41412002', '\xe10ebaccb590478f2a51441b360b0cf4ec041144da63a4e1e33b2a268ce79a5f', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 19, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:07.015022+00', '\xe10ebaccb590478f2a51441b360b0cf4ec041144da63a4e1e33b2a268ce79a5f', '\xe56263fc4ad26a7fc83c92cf2b2610fc14a7294e462308b9fdd856927f74ee09', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 20, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:07.023265+00', '\xe56263fc4ad26a7fc83c92cf2b2610fc14a7294e462308b9fdd856927f74ee09', '\x2d9e411ede33618593e888d22a1f645bebc7097f19fbef2a16a6c8186a38cdff', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 9, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:07.030495+00', '\x1009b164a5f30be5a79cf866a2c70c22138a33b39fe7f722b141e19196b30ca9', '\x3802202fd9df9dc8d6fe90c386b1b24476053fc7755d9e2164faf959d37d81c6', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 10, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:07.03919+00', '\x3802202fd9df9dc8d6fe90c386b1b24476053fc7755d9e2164faf959d37d81c6', '\x7c9c7b0e06656e06e4f2014c3883e96a9271eb8bfc56d7d7b37f05d36912bb8a', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 11, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:07.047267+00', '\x7c9c7b0e06656e06e4f2014c3883e96a9271eb8bfc56d7d7b37f05d36912bb8a', '\x2d82565a40095d055c5590fd6823a1bbfd7f9f5c0505909a626e6b11325196ea', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 12, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:07.055013+00', '\x2d82565a40095d055c5590fd6823a1bbfd7f9f5c0505909a626e6b11325196ea', '\x415df95ce73cb09c547ae02c84586a789baffd27a2af711b328a90829baec9e6', NULL, NULL, NULL, NULL),
	('events/open-day', 6, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 10:49:07.062267+00', '\x25806bbe37a95517b93df93aa6301dd0a50db7247232a319fc47b3cc21a78f8c', '\xea6c45af9d84220d4e1828b9367dbbebe25380e7ab54d6b4cecc285f58d5b46d', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 13, 'plenary.v1.DocumentService/CreateDocument', '2026-11-29 10:49:07.082968+00', '\x415df95ce73cb09c547ae02c84586a789baffd27a2af711b328a90829baec9e6', '\x2a28b8d30c0efd7c416f86fc3c4b944ed974d103afebaad0beab718454d3331c', NULL, NULL, NULL, NULL),
	('events/open-day', 7, 'plenary.v1.DocumentService/CreateDocument', '2026-11-29 10:49:07.096158+00', '\xea6c45af9d84220d4e1828b9367dbbebe25380e7ab54d6b4cecc285f58d5b46d', '\xca3bfcf3d927d848637dd87e90eb623b64f81efca1ea236299e3207da57e5926', NULL, NULL, NULL, NULL),
	('events/open-day', 8, 'plenary.v1.DocumentService/EndorseDocument', '2026-11-29 10:49:07.107973+00', '\xca3bfcf3d927d848637dd87e90eb623b64f81efca1ea236299e3207da57e5926', '\x614cfa13bcd728afca688c89e34ded79c1b2b70ed1fc9b62f610d866544390f1', NULL, NULL, NULL, NULL),
	('access', 2, 'plenary.v1.AccessService/CreateApiKey', '2026-11-29 10:49:07.175316+00', '\xe5ef0e7b9df66d50b905107e743f68e88ca9b49fe3f92fae6d92d3cc64d075e1', '\x18c2cd53380c08340b1b5b1d0d9ce83a804683ae393b3f49775eb9ac83275f3a', NULL, NULL, NULL, NULL),
	('access', 3, 'plenary.v1.AccessService/CreateRoleBinding', '2026-11-29 10:49:07.251663+00', '\x18c2cd53380c08340b1b5b1d0d9ce83a804683ae393b3f49775eb9ac83275f3a', '\x8508d2dc72df2503865e5ebee065b3114be0735fd6eb394c8f3e8f00bd7b7557', NULL, NULL, NULL, NULL),
	('events/open-day', 11, 'plenary.v1.ParticipantService/InviteParticipant', '2026-11-29 10:49:07.441822+00', '\xe29b8157ed333ee68e285030bb5b4a75e146f5ab82225e9076b4fafb3c30e600', '\x4d41cb69fe77ab1e926714e31c7a63e6f59479541562e1276abf2226363bb268', NULL, NULL, NULL, NULL),
	('events/open-day', 12, 'plenary.v1.ParticipantService/CreateCheckpoint', '2026-11-29 10:49:07.520852+00', '\x4d41cb69fe77ab1e926714e31c7a63e6f59479541562e1276abf2226363bb268', '\x24bcabdd1b76140cf956d6caf42098ab9b1343514894724c3eeadba3314bf992', NULL, NULL, NULL, NULL),
	('events/open-day', 13, 'plenary.v1.ParticipantService/IssueBadge', '2026-11-29 10:49:07.600045+00', '\x24bcabdd1b76140cf956d6caf42098ab9b1343514894724c3eeadba3314bf992', '\xbbd4b4221fb8219bc0da90bbbf73fb2ea56896d3702658b76295e6f8d0d78bc7', NULL, NULL, NULL, NULL),
	('events/open-day', 15, 'plenary.v1.ParticipantService/PlanImport', '2026-11-29 10:49:07.904403+00', '\xa3633bbaed759858bdc0e1d4e106296a1d4042b5c353164e6e033758d3548657', '\x7f7cfa75ab2d978d8d142b6bbe026e4c8ae5f4d96c1357855e0ee932c8ef239d', NULL, NULL, NULL, NULL),
	('events/open-day', 16, 'plenary.v1.ParticipantService/CommitImport', '2026-11-29 10:49:07.945803+00', '\x7f7cfa75ab2d978d8d142b6bbe026e4c8ae5f4d96c1357855e0ee932c8ef239d', '\x725c38ed0298e3c06f0cc47d1b65c46d5173e4b3da6d1f63261168ea0798b0a6', 'r01k8jeoh2nb90ma1ts0q4gfp27', 2, '\xae841c902e11dac827d7530e4fdc10a49f580ed0f6a8649696ac848f1ca56955', NULL),
	('directory', 33, 'plenary.v1.DirectoryService/MergePeople', '2026-11-29 10:49:08.043526+00', '\xfee224fab9fbb072c1ed4f6261ee81fe36c84cf2262cd69a016d20d4f4c53fa6', '\xe41ce839e77fef66a56d7f803cb2cba9ffc81ee2758737b9e51cf79814484a92', NULL, NULL, NULL, NULL),
	('directory', 34, 'plenary.v1.DirectoryService/MergeOrganizations', '2026-11-29 10:49:08.079907+00', '\xe41ce839e77fef66a56d7f803cb2cba9ffc81ee2758737b9e51cf79814484a92', '\xb37bc1ac89f951064f321acc9cff48e396249f7237334994679c0fdf09295b71', NULL, NULL, NULL, NULL),
	('events/open-day', 17, 'plenary.v1.DocumentService/CorrectAdoption', '2026-11-29 10:49:08.143018+00', '\x725c38ed0298e3c06f0cc47d1b65c46d5173e4b3da6d1f63261168ea0798b0a6', '\xdd4a897ce1a620a34db5ce13530996ef6a3879e4ef32ac35325f2ab9585e9ab6', NULL, NULL, NULL, '\xc60b78ba782e304e4796795640ce1b5378c5bcc9068df5ecf22c32610347f984'),
	('events/open-day', 18, 'plenary.v1.ParticipantService/WithdrawParticipant', '2026-11-29 10:49:08.333133+00', '\xdd4a897ce1a620a34db5ce13530996ef6a3879e4ef32ac35325f2ab9585e9ab6', '\xf892bd5ed6c124f8bce59b73bd7f6baa0e4c7967331fa7925d6a30cd5d836273', NULL, NULL, NULL, '\x1c627ad98b6f2728d3616f89a5be67a2cbb3df4aebb9e29f190e0e93a105abbd');


--
-- Data for Name: journal_heads; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_heads VALUES
	('access', 3, '\x8508d2dc72df2503865e5ebee065b3114be0735fd6eb394c8f3e8f00bd7b7557'),
	('directory', 34, '\xb37bc1ac89f951064f321acc9cff48e396249f7237334994679c0fdf09295b71'),
	('events/open-day', 18, '\xf892bd5ed6c124f8bce59b73bd7f6baa0e4c7967331fa7925d6a30cd5d836273'),
	('events/beijing-forum', 20, '\x2d9e411ede33618593e888d22a1f645bebc7097f19fbef2a16a6c8186a38cdff'),
	('events/madrid-seminar', 13, '\x2a28b8d30c0efd7c416f86fc3c4b944ed974d103afebaad0beab718454d3331c');


--
-- Data for Name: journal_reasons; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_reasons VALUES
	('events/open-day', 17, 'Counted again.', '\xab7513443704375132b7bb03b793dff7'),
	('events/open-day', 18, 'Cannot come.', '\x88068522be37dd4be29245e8c985c95f');


--
-- Data for Name: merged_organizations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merged_organizations VALUES
	('union-of-students', 'students-union', '\x0a1f6f7267616e697a6174696f6e732f756e696f6e2d6f662d73747564656e7473121d0a02656e12170a02656e1211556e696f6e206f662053747564656e74732808520c08a286b0d80610f0ecffaa025a0c08a286b0d80610f0ecffaa026203223122', '2026-11-29 10:49:08.079369+00');


--
-- Data for Name: merged_people; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merged_people VALUES
	('mar-again', 'mar', '\x0a1070656f706c652f6d61722d616761696e120f0a09536f6c6572204d6172120265734a0c08a286b0d8061098ffb3d702520c08a286b0d8061098ffb3d7025a03223122', '\x0a0a70656f706c652f6d6172120f0a094d617220536f6c6572120265734a0c08a286b0d80610b8e5ccd502520c08a286b0d80610b8e5ccd5025a03223122', '\x0a0a70656f706c652f6d6172120f0a094d617220536f6c657212026573120f0a09536f6c6572204d6172120265734a0c08a286b0d80610b8e5ccd502520b08a486b0d80610a0fca5135a03223222', '{}', '2026-11-29 10:49:08.041465+00');


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
	('information-office-of-the-state-council', 'Information Office of the State Council', 'Information Office of the State Council', 1, NULL, '', '\x12330a02656e122d0a02656e1227496e666f726d6174696f6e204f6666696365206f662074686520537461746520436f756e63696c4a060a043202656e', '2026-11-29 10:49:06.528255+00', '2026-11-29 10:49:06.528255+00', 1, '=information office state council	Information Office of the State Council
', 1),
	('ministry-of-foreign-affairs', 'Ministry of Foreign Affairs', 'Ministry of Foreign Affairs', 1, NULL, '', '\x12270a02656e12210a02656e121b4d696e6973747279206f6620466f726569676e20416666616972734a060a043202656e', '2026-11-29 10:49:06.545327+00', '2026-11-29 10:49:06.545327+00', 1, '=ministry foreign affairs	Ministry of Foreign Affairs
', 1),
	('china-international-development-cooperation-agency', 'China International Development Cooperation Agency', 'China International Development Cooperation Agency', 1, NULL, '', '\x123e0a02656e12380a02656e12324368696e6120496e7465726e6174696f6e616c20446576656c6f706d656e7420436f6f7065726174696f6e204167656e63794a060a043202656e', '2026-11-29 10:49:06.552795+00', '2026-11-29 10:49:06.552795+00', 1, '=china international development cooperation agency	China International Development Cooperation Agency
', 1),
	('center-for-china-and-globalization', 'Center for China and Globalization', 'Center for China and Globalization', 6, NULL, '', '\x122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e4a060a043202656e', '2026-11-29 10:49:06.557873+00', '2026-11-29 10:49:06.557873+00', 1, '=center china globalization	Center for China and Globalization
', 1),
	('university-of-chinese-academy-of-social-sciences', 'University of Chinese Academy of Social Sciences', 'University of Chinese Academy of Social Sciences', 4, NULL, '', '\x123c0a02656e12360a02656e1230556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365734a060a043202656e', '2026-11-29 10:49:06.561746+00', '2026-11-29 10:49:06.561746+00', 1, '=university chinese academy social sciences	University of Chinese Academy of Social Sciences
', 1),
	('law-school-of-university-of-cass', 'Law School', 'Law School', 5, 'university-of-chinese-academy-of-social-sciences', '', '\x12160a02656e12100a02656e120a4c6177205363686f6f6c4a060a043202656e', '2026-11-29 10:49:06.566739+00', '2026-11-29 10:49:06.566739+00', 1, '=law school	Law School
', 1),
	('office-of-the-un-high-commissioner-for-human-rights', 'Office of the United Nations High Commissioner for Human Rights', 'Office of the United Nations High Commissioner for Human Rights', 2, NULL, '', '\x124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874734a060a043202656e', '2026-11-29 10:49:06.570316+00', '2026-11-29 10:49:06.570316+00', 1, '=office united nations high commissioner human rights	Office of the United Nations High Commissioner for Human Rights
', 1),
	('tsinghua-university', 'Tsinghua University', 'Tsinghua University', 4, NULL, '', '\x121f0a02656e12190a02656e12135473696e6768756120556e69766572736974794a060a043202656e', '2026-11-29 10:49:06.575664+00', '2026-11-29 10:49:06.575664+00', 1, '=tsinghua university	Tsinghua University
', 1),
	('tsinghua-school-of-journalism-and-communication', 'School of Journalism and Communication', 'School of Journalism and Communication', 5, 'tsinghua-university', '', '\x12320a02656e122c0a02656e12265363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e4a060a043202656e', '2026-11-29 10:49:06.580136+00', '2026-11-29 10:49:06.580136+00', 1, '=school journalism communication	School of Journalism and Communication
', 1),
	('human-rights-commission-of-malaysia', 'Human Rights Commission of Malaysia', 'Human Rights Commission of Malaysia', 3, NULL, '', '\x122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369614a060a043202656e', '2026-11-29 10:49:06.585111+00', '2026-11-29 10:49:06.585111+00', 1, '=human rights commission malaysia	Human Rights Commission of Malaysia
', 1),
	('east-china-university-of-political-science-and-law', 'East China University of Political Science and Law', 'East China University of Political Science and Law', 4, NULL, '', '\x123e0a02656e12380a02656e123245617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61774a060a043202656e', '2026-11-29 10:49:06.589373+00', '2026-11-29 10:49:06.589373+00', 1, '=east china university political science law	East China University of Political Science and Law
', 1),
	('digital-rule-of-law-research-institute', 'Digital Rule of Law Research Institute', 'Digital Rule of Law Research Institute', 6, 'east-china-university-of-political-science-and-law', '', '\x12320a02656e122c0a02656e12264469676974616c2052756c65206f66204c617720526573656172636820496e737469747574654a060a043202656e', '2026-11-29 10:49:06.593257+00', '2026-11-29 10:49:06.593257+00', 1, '=digital rule law research institute	Digital Rule of Law Research Institute
', 1),
	('china-society-for-human-rights-studies', 'China Society for Human Rights Studies', 'China Society for Human Rights Studies', 8, NULL, '', '\x12320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965734a060a043202656e', '2026-11-29 10:49:06.599561+00', '2026-11-29 10:49:06.599561+00', 1, '=china society human rights studies	China Society for Human Rights Studies
', 1),
	('catedra-china-foundation', 'Catedra China Foundation', 'Catedra China Foundation', 7, NULL, 'ES', '\x12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e4a060a043202656e4a3a0a043202656e120b726567696f6e5f636f64651a257468652043617465647261204368696e6120466f756e646174696f6e20696e20537061696e', '2026-11-29 10:49:06.602854+00', '2026-11-29 10:49:06.602854+00', 1, '=catedra china foundation	Catedra China Foundation
', 1),
	('southwest-university-of-political-science-and-law', 'Southwest University of Political Science and Law', 'Southwest University of Political Science and Law', 4, NULL, '', '\x123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61774a060a043202656e', '2026-11-29 10:49:06.606581+00', '2026-11-29 10:49:06.606581+00', 1, '=southwest university political science law	Southwest University of Political Science and Law
', 1),
	('human-rights-institute-of-southwest-university', 'Human Rights Institute', 'Human Rights Institute', 6, 'southwest-university-of-political-science-and-law', '', '\x12220a02656e121c0a02656e121648756d616e2052696768747320496e737469747574654a060a043202656e', '2026-11-29 10:49:06.616396+00', '2026-11-29 10:49:06.616396+00', 1, '=human rights institute	Human Rights Institute
', 1),
	('students-union', 'Students'' Union', 'Students'' Union Union of Students', 8, NULL, '', '\x121b0a02656e12150a02656e120f53747564656e74732720556e696f6e2211556e696f6e206f662053747564656e7473', '2026-11-29 10:49:06.624238+00', '2026-11-29 10:49:08.073845+00', 2, '=students union	Students'' Union
~union students	Union of Students
', 2);


--
-- Data for Name: participant_exports; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participant_exports VALUES
	('open-day', 'e14880e2467ec23b', false, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 1, '\x08748a9d7ef125f3ec9d1b6ca6f0efacd93e519e9c92ba93cd1b280fc63eeabb', 16, NULL, NULL, '2026-11-29 10:49:07.98915+00'),
	('open-day', 'e14880e2467ec23b', true, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 1, '\x08748a9d7ef125f3ec9d1b6ca6f0efacd93e519e9c92ba93cd1b280fc63eeabb', 16, 6, '\x0f10556675a8111d084a032ea45991997b8ef94cb0217c75bb7966b5fe185116', '2026-11-29 10:49:07.995087+00');


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
	('beijing-forum', 'zoon-ahmed-khan', 'zoon-ahmed-khan', false, 'Zoon Ahmed Khan', 'Zoon Ahmed Khan', 0, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x1299010a1b0a02656e12150a02656e120f5a6f6f6e2041686d6564204b68616e1a7a0a160a02656e12100a02656e120a72657365617263686572122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e1a306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e1a1670656f706c652f7a6f6f6e2d61686d65642d6b68616e320102800103880103a201060a043202656e', '2026-11-29 10:49:06.785316+00', '2026-11-29 10:49:06.785316+00', 1, 0, 'Center for China and Globalization', ''),
	('beijing-forum', 'liu-huawen', 'liu-huawen', false, 'Liu Huawen', 'Liu Huawen', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12b7010a160a02656e12100a02656e120a4c69752048756177656e1a9c010a1a0a02656e12140a02656e120e7669636520707265736964656e74124e0a02656e12480a02656e12424c6177205363686f6f6c206f662074686520556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365731a2e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d636173731a1170656f706c652f6c69752d68756177656e800103880103a201060a043202656e', '2026-11-29 10:49:06.798184+00', '2026-11-29 10:49:06.798184+00', 1, 0, 'Law School of the University of Chinese Academy of Social Sciences', ''),
	('beijing-forum', 'veronica-birga', 'veronica-birga', false, 'Veronica Birga', 'Veronica Birga', 0, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12cb010a1a0a02656e12140a02656e120e5665726f6e6963612042697267611aac010a1a0a02656e12140a02656e120e4368696566206f66205374616666124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874731a416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d7269676874731a1570656f706c652f7665726f6e6963612d6269726761320102800103880103a201060a043202656ea201330a043202656e1205726f6c65731a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756d', '2026-11-29 10:49:06.806685+00', '2026-11-29 10:49:06.806685+00', 1, 0, 'Office of the United Nations High Commissioner for Human Rights', ''),
	('beijing-forum', 'shi-anbin', 'shi-anbin', false, 'Shi Anbin', 'Shi Anbin', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12b9010a150a02656e120f0a02656e120953686920416e62696e1a9f010a150a02656e120f0a02656e120970726f666573736f7212470a02656e12410a02656e123b5363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e2c205473696e6768756120556e69766572736974791a3d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e1a1070656f706c652f7368692d616e62696e800103880103a201060a043202656e', '2026-11-29 10:49:06.812956+00', '2026-11-29 10:49:06.812956+00', 1, 0, 'School of Journalism and Communication, Tsinghua University', ''),
	('beijing-forum', 'noor-aziah-mohd-awal', 'noor-aziah-mohd-awal', false, 'Noor Aziah Mohd Awal', 'Noor Aziah Mohd Awal', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12a3010a200a02656e121a0a02656e12144e6f6f7220417a696168204d6f6864204177616c1a7f0a190a02656e12130a02656e120d566963652043686169726d616e122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369611a316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c61797369611a1b70656f706c652f6e6f6f722d617a6961682d6d6f68642d6177616c800103880103a201060a043202656e', '2026-11-29 10:49:06.818922+00', '2026-11-29 10:49:06.818922+00', 1, 0, 'Human Rights Commission of Malaysia', ''),
	('beijing-forum', 'ma-changshan', 'ma-changshan', false, 'Ma Changshan', 'Ma Changshan', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12cf010a180a02656e12120a02656e120c4d61204368616e677368616e1ab2010a100a02656e120a0a02656e12046465616e12680a02656e12620a02656e125c4469676974616c2052756c65206f66204c617720526573656172636820496e737469747574652061742045617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e737469747574651a1370656f706c652f6d612d6368616e677368616e800103880103a201060a043202656e', '2026-11-29 10:49:06.82674+00', '2026-11-29 10:49:06.82674+00', 1, 0, 'Digital Rule of Law Research Institute at East China University of Political Science and Law', ''),
	('beijing-forum', 'scholars-and-officials', NULL, true, 'scholars and officials', 'scholars and officials', 0, '{1}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12240a220a02656e121c0a02656e12167363686f6c61727320616e64206f6666696369616c732001320101800103880103a201480a043202656e12066372656469741205726f6c65731a317363686f6c61727320616e64206f6666696369616c7320617474656e64696e6720616e206f6e676f696e6720666f72756d', '2026-11-29 10:49:06.832801+00', '2026-11-29 10:49:06.832801+00', 1, 0, '', ''),
	('beijing-forum', 'experts', NULL, true, 'Experts', 'Experts', 1, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12150a130a02656e120d0a02656e12074578706572747320012801320102800103880103a201410a043202656e1206637265646974120863617465676f72791205726f6c65731a204578706572747320706f696e746564206f75742061742074686520666f72756d', '2026-11-29 10:49:06.836966+00', '2026-11-29 10:49:06.836966+00', 1, 0, '', ''),
	('beijing-forum', 'scholars-from-china-and-abroad', NULL, true, 'scholars both from China and abroad', 'scholars both from China and abroad', 2, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12310a2f0a02656e12290a02656e12237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f616420012802800103880103a2013d0a043202656e1206637265646974120863617465676f72791a237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f6164', '2026-11-29 10:49:06.844021+00', '2026-11-29 10:49:06.844021+00', 1, 0, '', ''),
	('madrid-seminar', 'zhang-yonghe', 'zhang-yonghe', false, 'Zhang Yonghe', 'Zhang Yonghe', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12d0010a180a02656e12120a02656e120c5a68616e6720596f6e6768651ab3010a1a0a02656e12140a02656e120e657865637574697665206465616e12570a02656e12510a02656e124b48756d616e2052696768747320496e73746974757465206f6620536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3c6f7267616e697a6174696f6e732f68756d616e2d7269676874732d696e737469747574652d6f662d736f757468776573742d756e69766572736974791a1370656f706c652f7a68616e672d796f6e676865800103880103a201060a043202656eaa01b901080112ad010a02656e12a6010a02656e129f015a68616e6720596f6e6768652c20657865637574697665206465616e206f66207468652048756d616e2052696768747320496e73746974757465206f6620536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61772c206174207468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e61722e1a035643475001', '2026-11-29 10:49:06.849282+00', '2026-11-29 10:49:06.849282+00', 1, 0, 'Human Rights Institute of Southwest University of Political Science and Law', ''),
	('madrid-seminar', 'lu-guangjin', 'lu-guangjin', false, 'Lu Guangjin', 'Lu Guangjin', 0, '{2}', 3, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12a2010a170a02656e12110a02656e120b4c75204775616e676a696e1a86010a1a0a02656e12140a02656e120e7669636520707265736964656e7412320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965731a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d737475646965731a1270656f706c652f6c752d6775616e676a696e3201023803800103880103a201060a043202656ea201370a043202656e1205726f6c6573120f617474656e64616e63655f6d6f64651a177361696420696e206120766964656f2061646472657373', '2026-11-29 10:49:06.857302+00', '2026-11-29 10:49:06.857302+00', 1, 0, 'China Society for Human Rights Studies', ''),
	('madrid-seminar', 'marta-montoro', 'marta-montoro', false, 'Marta Montoro', 'Marta Montoro', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12f5010a190a02656e12130a02656e120d4d61727461204d6f6e746f726f1a6a0a1a0a02656e12140a02656e120e7669636520707265736964656e7412240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a6c0a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a1470656f706c652f6d617274612d6d6f6e746f726f800103880103a201060a043202656e', '2026-11-29 10:49:06.865223+00', '2026-11-29 10:49:06.865223+00', 1, 0, 'Catedra China Foundation Catedra China Foundation', ''),
	('madrid-seminar', 'laura-suero-moreno', 'laura-suero-moreno', false, 'Laura Suero Moreno', 'Laura Suero Moreno', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x128c010a1e0a02656e12180a02656e12124c6175726120537565726f204d6f72656e6f1a6a0a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a1970656f706c652f6c617572612d737565726f2d6d6f72656e6f800103880103a201060a043202656e', '2026-11-29 10:49:06.873033+00', '2026-11-29 10:49:06.873033+00', 1, 0, 'Catedra China Foundation', ''),
	('madrid-seminar', 'lin-wei', 'lin-wei', false, 'Lin Wei', 'Lin Wei', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12af010a130a02656e120d0a02656e12074c696e205765691a97010a150a02656e120f0a02656e1209707265736964656e74123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c61771a0e70656f706c652f6c696e2d776569800103880103a201060a043202656e', '2026-11-29 10:49:06.877543+00', '2026-11-29 10:49:06.877543+00', 1, 0, 'Southwest University of Political Science and Law', ''),
	('madrid-seminar', 'experts-scholars-officials-industry', NULL, true, 'experts, scholars, government officials, industry representatives and other stakeholders from the human rights fields of China and European countries', 'experts, scholars, government officials, industry representatives and other stakeholders from the human rights fields of China and European countries', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12a6010aa3010a02656e129c010a02656e129501657870657274732c207363686f6c6172732c20676f7665726e6d656e74206f6666696369616c732c20696e64757374727920726570726573656e7461746976657320616e64206f74686572207374616b65686f6c646572732066726f6d207468652068756d616e20726967687473206669656c6473206f66204368696e6120616e64204575726f7065616e20636f756e74726965732001800103880103a201060a043202656e', '2026-11-29 10:49:06.886094+00', '2026-11-29 10:49:06.886094+00', 1, 0, '', ''),
	('madrid-seminar', 'young-representatives', NULL, true, 'Young representatives', 'Young representatives', 6, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12230a210a02656e121b0a02656e1215596f756e6720726570726573656e7461746976657320012806800103880103a201060a043202656eaa015b080112500a02656e124a0a02656e1244596f756e6720726570726573656e74617469766573206174207468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e61722e1a035643475001', '2026-11-29 10:49:06.890794+00', '2026-11-29 10:49:06.890794+00', 1, 0, '', ''),
	('open-day', 'lin', NULL, false, 'Lin', 'Lin', 0, '{}', 0, 'students', 0, '', NULL, '{}', 0, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12110a0f0a02656e12090a02656e12034c696e42246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e7473', '2026-11-29 10:49:06.896581+00', '2026-11-29 10:49:06.896581+00', 1, 0, '', ''),
	('open-day', 'ana', NULL, false, 'Ana', 'Ana', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 4, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12110a0f0a02656e12090a02656e1203416e61', '2026-11-29 10:49:07.3057+00', '2026-11-29 10:49:07.3057+00', 1, 0, '', ''),
	('open-day', 'eva', NULL, false, 'Eva', 'Eva', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 1, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12110a0f0a02656e12090a02656e1203457661', '2026-11-29 10:49:07.438387+00', '2026-11-29 10:49:07.438387+00', 1, 0, '', ''),
	('open-day', 'r01k8jeoh1rvvl68v9nohm42a9t', NULL, false, 'Mar', 'Mar', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 3, 2, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12130a110a03756e64120a0a03756e6412034d61729201110a0f6d6172406578616d706c652e6f7267', '2026-11-29 10:49:07.927936+00', '2026-11-29 10:49:07.927936+00', 1, 0, '', 'mar@example.org'),
	('open-day', 'r01k8jeoh1rfutka19j57k7ar66', NULL, false, 'Sol', 'Sol', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 3, 3, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12130a110a03756e64120a0a03756e641203536f6c9201110a0f736f6c406578616d706c652e6f7267', '2026-11-29 10:49:07.927936+00', '2026-11-29 10:49:07.927936+00', 1, 0, '', 'sol@example.org'),
	('open-day', 'ben', NULL, false, 'Ben', 'Ben', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 7, NULL, NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '\x12110a0f0a02656e12090a02656e120342656eba010c43616e6e6f7420636f6d652e', '2026-11-29 10:49:07.370937+00', '2026-11-29 10:49:08.331229+00', 2, 0, '', '');


--
-- Data for Name: people; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people VALUES
	('zoon-ahmed-khan', 'Zoon Ahmed Khan', 'Zoon Ahmed Khan', '\x12150a0f5a6f6f6e2041686d6564204b68616e1202656e2a4a0a160a02656e12100a02656e120a7265736561726368657212306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e42060a043202656e', '2026-11-29 10:49:06.634389+00', '2026-11-29 10:49:06.634389+00', 1, '=zoon ahmed khan	Zoon Ahmed Khan
@researcher	researcher
', 1),
	('liu-huawen', 'Liu Huawen', 'Liu Huawen', '\x12100a0a4c69752048756177656e1202656e2a4c0a1a0a02656e12140a02656e120e7669636520707265736964656e74122e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d6361737342060a043202656e', '2026-11-29 10:49:06.643955+00', '2026-11-29 10:49:06.643955+00', 1, '=liu huawen	Liu Huawen
@vice president	vice president
', 1),
	('veronica-birga', 'Veronica Birga', 'Veronica Birga Birga', '\x121b0a0e5665726f6e6963612042697267611202656e2a0542697267612a5f0a1a0a02656e12140a02656e120e4368696566206f6620537461666612416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d72696768747342060a043202656e', '2026-11-29 10:49:06.652907+00', '2026-11-29 10:49:06.652907+00', 1, '=veronica birga	Veronica Birga
.birga	Birga
@chief staff	Chief of Staff
', 1),
	('shi-anbin', 'Shi Anbin', 'Shi Anbin', '\x120f0a0953686920416e62696e1202656e2a560a150a02656e120f0a02656e120970726f666573736f72123d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e42060a043202656e', '2026-11-29 10:49:06.660824+00', '2026-11-29 10:49:06.660824+00', 1, '=shi anbin	Shi Anbin
@professor	professor
', 1),
	('noor-aziah-mohd-awal', 'Noor Aziah Mohd Awal', 'Noor Aziah Mohd Awal', '\x121a0a144e6f6f7220417a696168204d6f6864204177616c1202656e2a4e0a190a02656e12130a02656e120d566963652043686169726d616e12316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c617973696142060a043202656e', '2026-11-29 10:49:06.668841+00', '2026-11-29 10:49:06.668841+00', 1, '=noor aziah mohd awal	Noor Aziah Mohd Awal
@vice chairman	Vice Chairman
', 1),
	('ma-changshan', 'Ma Changshan', 'Ma Changshan Ma', '\x12160a0c4d61204368616e677368616e1202656e2a024d612a480a100a02656e120a0a02656e12046465616e12346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e7374697475746542060a043202656e', '2026-11-29 10:49:06.675405+00', '2026-11-29 10:49:06.675405+00', 1, '=ma changshan	Ma Changshan
.ma	Ma
@dean	dean
', 1),
	('zhang-yonghe', 'Zhang Yonghe', 'Zhang Yonghe', '\x12120a0c5a68616e6720596f6e6768651202656e2a5a0a1a0a02656e12140a02656e120e657865637574697665206465616e123c6f7267616e697a6174696f6e732f68756d616e2d7269676874732d696e737469747574652d6f662d736f757468776573742d756e697665727369747942060a043202656e', '2026-11-29 10:49:06.680525+00', '2026-11-29 10:49:06.680525+00', 1, '=zhang yonghe	Zhang Yonghe
@executive dean	executive dean
', 1),
	('lu-guangjin', 'Lu Guangjin', 'Lu Guangjin', '\x12110a0b4c75204775616e676a696e1202656e2a520a1a0a02656e12140a02656e120e7669636520707265736964656e7412346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d7374756469657342060a043202656e', '2026-11-29 10:49:06.688537+00', '2026-11-29 10:49:06.688537+00', 1, '=lu guangjin	Lu Guangjin
@vice president	vice president
', 1),
	('marta-montoro', 'Marta Montoro', 'Marta Montoro', '\x12130a0d4d61727461204d6f6e746f726f1202656e2a440a1a0a02656e12140a02656e120e7669636520707265736964656e7412266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e2a460a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e42060a043202656e', '2026-11-29 10:49:06.69667+00', '2026-11-29 10:49:06.69667+00', 1, '=marta montoro	Marta Montoro
@vice president	vice president
@director general	director general
', 1),
	('laura-suero-moreno', 'Laura Suero Moreno', 'Laura Suero Moreno Moreno', '\x12200a124c6175726120537565726f204d6f72656e6f1202656e2a064d6f72656e6f2a440a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e42060a043202656e', '2026-11-29 10:49:06.704549+00', '2026-11-29 10:49:06.704549+00', 1, '=laura suero moreno	Laura Suero Moreno
.moreno	Moreno
@junior advisor	junior advisor
', 1),
	('lin-wei', 'Lin Wei', 'Lin Wei Lin', '\x12120a074c696e205765691202656e2a034c696e2a580a150a02656e120f0a02656e1209707265736964656e74123f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c617742060a043202656e', '2026-11-29 10:49:06.708494+00', '2026-11-29 10:49:06.708494+00', 1, '=lin wei	Lin Wei
.lin	Lin
@president	president
', 1),
	('mar', 'Mar Soler', 'Mar Soler Soler Mar', '\x120f0a094d617220536f6c657212026573120f0a09536f6c6572204d617212026573', '2026-11-29 10:49:06.716387+00', '2026-11-29 10:49:08.040468+00', 2, '=mar soler	Mar Soler
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
	('r01k8jeofg22fbf14q08pqkqdde', 'apiKeys/r01k8jeofg1eln1gubve326g2hd', 1, '', NULL, '', '2026-11-29 10:49:06.307122+00', 1),
	('r01k8jeogdhjcsucnp7k2incmg2', 'apiKeys/press', 8, 'events/open-day', NULL, 'apiKeys/r01k8jeofg1eln1gubve326g2hd', '2026-11-29 10:49:07.250977+00', 1);


--
-- Data for Name: rooms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rooms VALUES
	('open-day', 'hall', 'Hall', 'Hall', '\x12100a02656e120a0a02656e120448616c6c2028', '2026-11-29 10:49:06.905372+00', '2026-11-29 10:49:06.905372+00', 1);


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_migrations VALUES
	(1, 'foundation', '\x25f9afab575710029448162ebd56f76254f673a1fc17cbfd425d1ed72403e2a9', '2026-11-29 10:49:05.706699+00'),
	(2, 'directory', '\x0c6ccd347c425a8f4deff85cc8d1c911ac9c990f536d96ba46924e7fbc120beb', '2026-11-29 10:49:05.743404+00'),
	(3, 'events', '\x5ac664403ff60521058d66b6e4a8d490de8d5e22f0606b41647bd86b4ce37e7d', '2026-11-29 10:49:05.788255+00'),
	(4, 'participants', '\xc637a79f6fe87b8cc5e7c5c0412c2856faa8c1e221f51576fc5ffc9d4fb87aaa', '2026-11-29 10:49:05.83086+00'),
	(5, 'denied_calls', '\x61bda1b8cefd7acf8082ee9e2abf4a0cee2595485e30d38b248b76f02d774181', '2026-11-29 10:49:05.838847+00'),
	(6, 'serving_role', '\x740307a8f6eb4be15f149310edb6855654a178aaa347addfc502254cd0d28661', '2026-11-29 10:49:05.847115+00'),
	(7, 'sessions', '\x0a9344a1f7962447d1e693ef2be1f6053f1d55cc74f51f9b81e357f1d345e9d7', '2026-11-29 10:49:05.916032+00'),
	(8, 'statements', '\x0edb468c0aa75c55f8aef544f189d50145816ba9b2e8389beb23f813bd1cdd09', '2026-11-29 10:49:05.963246+00'),
	(9, 'documents', '\x6f0ac052c6abd87f276c5040a75ce31f91ec3d160e0532add6fba96fde44fafe', '2026-11-29 10:49:06.056229+00'),
	(10, 'check_in', '\x40bd507ac15a4cf5b5195ba1f5bc314b53f6b64551a5393831b611c141069325', '2026-11-29 10:49:06.100138+00'),
	(11, 'matching', '\xbd920bafa78974c8202b0ba5a6cd6f154925c8d8794eee616704de4474470754', '2026-11-29 10:49:06.138934+00'),
	(12, 'imports', '\x7ce6b8c7da6b2b58a7c3806f80e96ede536350f0cd8c26d0b01f9bc695c7979d', '2026-11-29 10:49:06.167207+00'),
	(13, 'participant_exports', '\xb720135671654dacd9202507c03f7003e4f8f3034a8477523b8c6409c619a7e1', '2026-11-29 10:49:06.176431+00'),
	(14, 'cancelled_parts', '\xe873d77c3cc64e99323305c73c008e768a0f2d5b79d10b79ca22ec6214aa54d2', '2026-11-29 10:49:06.179635+00'),
	(15, 'rows_of_events', '\xc18029679576d8ffad81c262854ee31910d19d027387bcd3810b52e22e70ce84', '2026-11-29 10:49:06.184104+00'),
	(16, 'journal_reasons', '\x575212a7c6d14d457b04b1b77938d9368cffab587361daf1b8bfc4579c19575c', '2026-11-29 10:49:06.188565+00'),
	(17, 'lowered_limits', '\x54856ebb318c17cf615a8d18b771db7798539d693e187a48a0d49e0e094c6aa5', '2026-11-29 10:49:06.197026+00'),
	(18, 'voided_and_heads', '\x1bae9cbaf65724be121c1537bbaf31501357e31a02165c691f6529b052213aac', '2026-11-29 10:49:06.205974+00'),
	(19, 'corrections', '\x487e4ed5525d80c719489ee86d7cdbad92c31425dc34fd867171d1ef04a5e072', '2026-11-29 10:49:06.222172+00'),
	(20, 'nothing_acknowledged_is_lost', '\xa6c3dc35c570819fb3edfced8edbfcf5daa9e81e353815625173b27e83d3f947', '2026-11-29 10:49:06.235156+00'),
	(21, 'exits', '\x9a19f4957fad4e4df9c0c7023eef8aa95ec95935be0caa61b647932cd62922dd', '2026-11-29 10:49:06.240557+00'),
	(22, 'bounded_names', '\xf2f8f63ed53c39bec760b75492c8a1fef8f87ac623eff76bb4e89ba4d6e3da37', '2026-11-29 10:49:06.245011+00'),
	(23, 'found_by_address', '\xb3cf2f6ac3c4ee61da0b40ca44c51ff11b8b6395ea2dffd411e32cdec15f9125', '2026-11-29 10:49:06.249753+00'),
	(24, 'import_cells', '\x8770dcea10bd596bfca1760a77eee500f77ae4b3f2b413659dc2e7bf78f1e017', '2026-11-29 10:49:06.255512+00'),
	(25, 'states_of_rows', '\x667b292fc993658d6d6c031450956c3920ba2ca13556d56b2dac06f3d2c77973', '2026-11-29 10:49:06.259556+00'),
	(26, 'folded_search', '\x3d34d054c1576f7043333712ac9c72b8947a8205c02604ed27327a084552ecbd', '2026-11-29 10:49:06.263883+00'),
	(27, 'exports_as_workbooks', '\x7599e9df2a0aca0aae674c13bd175fea060696a8ccad71ad655af1620773822d', '2026-11-29 10:49:06.267702+00'),
	(28, 'corrected_rows', '\xf0c360178738fb7e021e9adffb724336f10cea45472c2922c198e0fd31431286', '2026-11-29 10:49:06.271385+00');


--
-- Data for Name: series; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.series VALUES
	('open-days', 'Open days', 'Open days', '\x12150a02656e120f0a02656e12094f70656e2064617973', '2026-11-29 10:49:06.724939+00', '2026-11-29 10:49:06.724939+00', 1);


--
-- Data for Name: session_appearances; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session_appearances VALUES
	('beijing-forum', 'opening-ceremony', 0, 'veronica-birga');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES
	('beijing-forum', 'opening-ceremony', 'Opening ceremony', 'Opening ceremony', 1, 4, NULL, NULL, '', '{}', NULL, NULL, NULL, DEFAULT, '\x121c0a02656e12160a02656e12104f70656e696e6720636572656d6f6e7918015a440a0e7665726f6e6963612d626972676112306576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7665726f6e6963612d62697267612004624d0a043202656e12057469746c6512046b696e64120b617070656172616e636573120573746174651a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756d', '2026-11-29 10:49:06.918042+00', '2026-11-29 10:49:06.918042+00', 1),
	('open-day', 'morning', 'In the morning', 'In the morning', 4, 1, NULL, 'hall', '', '{}', NULL, NULL, NULL, DEFAULT, '\x121a0a02656e12140a02656e120e496e20746865206d6f726e696e671804', '2026-11-29 10:49:06.930343+00', '2026-11-29 10:49:06.930343+00', 1);


--
-- Data for Name: statement_publications; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_publications VALUES
	('beijing-forum', 'scholars-and-officials', 1, '\x0a220a02656e121c0a02656e12167363686f6c61727320616e64206f6666696369616c73', NULL, '2026-11-29 10:49:06.945137+00'),
	('beijing-forum', 'experts', 1, '\x0a130a02656e120d0a02656e120745787065727473', NULL, '2026-11-29 10:49:06.95477+00'),
	('beijing-forum', 'zoon-ahmed-khan', 1, '\x0a1b0a02656e12150a02656e120f5a6f6f6e2041686d6564204b68616e1a7a0a160a02656e12100a02656e120a72657365617263686572122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e1a306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e', NULL, '2026-11-29 10:49:06.962358+00'),
	('beijing-forum', 'liu-huawen', 1, '\x0a160a02656e12100a02656e120a4c69752048756177656e1a9c010a1a0a02656e12140a02656e120e7669636520707265736964656e74124e0a02656e12480a02656e12424c6177205363686f6f6c206f662074686520556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365731a2e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d63617373', NULL, '2026-11-29 10:49:06.970013+00'),
	('beijing-forum', 'veronica-birga', 1, '\x0a1a0a02656e12140a02656e120e5665726f6e6963612042697267611aac010a1a0a02656e12140a02656e120e4368696566206f66205374616666124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874731a416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d726967687473', NULL, '2026-11-29 10:49:06.977057+00'),
	('beijing-forum', 'scholars-from-china-and-abroad', 1, '\x0a2f0a02656e12290a02656e12237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f6164', NULL, '2026-11-29 10:49:06.991541+00'),
	('beijing-forum', 'shi-anbin', 1, '\x0a150a02656e120f0a02656e120953686920416e62696e1a9f010a150a02656e120f0a02656e120970726f666573736f7212470a02656e12410a02656e123b5363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e2c205473696e6768756120556e69766572736974791a3d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e', NULL, '2026-11-29 10:49:07.001482+00'),
	('beijing-forum', 'noor-aziah-mohd-awal', 1, '\x0a200a02656e121a0a02656e12144e6f6f7220417a696168204d6f6864204177616c1a7f0a190a02656e12130a02656e120d566963652043686169726d616e122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369611a316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c6179736961', NULL, '2026-11-29 10:49:07.010191+00'),
	('beijing-forum', 'ma-changshan', 1, '\x0a180a02656e12120a02656e120c4d61204368616e677368616e1ab2010a100a02656e120a0a02656e12046465616e12680a02656e12620a02656e125c4469676974616c2052756c65206f66204c617720526573656172636820496e737469747574652061742045617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e73746974757465', NULL, '2026-11-29 10:49:07.022331+00'),
	('madrid-seminar', 'lu-guangjin', 1, '\x0a170a02656e12110a02656e120b4c75204775616e676a696e1a86010a1a0a02656e12140a02656e120e7669636520707265736964656e7412320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965731a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d73747564696573', NULL, '2026-11-29 10:49:07.029682+00'),
	('madrid-seminar', 'marta-montoro', 1, '\x0a190a02656e12130a02656e120d4d61727461204d6f6e746f726f1a6a0a1a0a02656e12140a02656e120e7669636520707265736964656e7412240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a6c0a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e', NULL, '2026-11-29 10:49:07.038321+00'),
	('madrid-seminar', 'laura-suero-moreno', 1, '\x0a1e0a02656e12180a02656e12124c6175726120537565726f204d6f72656e6f1a6a0a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e', NULL, '2026-11-29 10:49:07.046417+00'),
	('madrid-seminar', 'lin-wei', 1, '\x0a130a02656e120d0a02656e12074c696e205765691a97010a150a02656e120f0a02656e1209707265736964656e74123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c6177', NULL, '2026-11-29 10:49:07.054157+00'),
	('open-day', 'welcome', 1, '\x0a0f0a02656e12090a02656e12034c696e', NULL, '2026-11-29 10:49:07.061495+00');


--
-- Data for Name: statement_relations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_relations VALUES
	('beijing-forum', 'scholars-from-china-and-abroad', 0, 'veronica-birga');


--
-- Data for Name: statement_revisions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_revisions VALUES
	('beijing-forum', 'scholars-and-officials', 1, 1, '', '\x1a386576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7363686f6c6172732d616e642d6f6666696369616c73480172b1010a0a626f74682d736964657310021a02656e229c014173206469676974616c20746563686e6f6c6f677920646576656c6f70732c206974206f70656e73207761797320746f2070726f746563742068756d616e2072696768747320616e64206174207468652073616d652074696d65206d616b65732074686174206861726465723b2074686520776f726c642073686f756c64207468657265666f726520776f726b20746f676574686572206d6f72652e7a126469676974616c20746563686e6f6c6f67797a19696e7465726e6174696f6e616c20636f6f7065726174696f6e8a01650a043202656e1207737065616b657212087365676d656e74731a4a6272696e677320626f7468206f70706f7274756e697469657320616e64206368616c6c656e67657320746f207468652070726f74656374696f6e206f662068756d616e20726967687473a00104', '2026-11-29 10:49:06.946345+00'),
	('beijing-forum', 'experts', 1, 1, '', '\x1a296576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f65787065727473480272510a0762656e6566697410021a02656e224050726f677265737320696e20746563686e6f6c6f67792063616e207365727665207468652070726f74656374696f6e206f662068756d616e207269676874732e7a126469676974616c20746563686e6f6c6f67798a01420a043202656e1207737065616b657212087365676d656e74731a2763616e2062656e656669742066726f6d20746563686e6f6c6f676963616c20616476616e636573a00104', '2026-11-29 10:49:06.955247+00'),
	('beijing-forum', 'zoon-ahmed-khan', 1, 1, '', '\x1a316576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7a6f6f6e2d61686d65642d6b68616e480372590a0e706f696e74732d6f662d7669657710011a02656e22414469676974616c20746563686e6f6c6f67792063616e2068656c7020757320746f2061636365737320646966666572656e7420706f696e7473206f66207669657772640a09636f6e73656e73757310011a02656e225149742063616e206265207574696c697a656420746f2070726f6d6f7465206f7572206b6e6f776c656467652061626f75742065616368206f7468657220616e64206275696c6420636f6e73656e7375732e7a126469676974616c20746563686e6f6c6f67797a086469616c6f6775658a015c0a043202656e1207737065616b657212087365676d656e74731a414469676974616c20746563686e6f6c6f67792063616e2068656c7020757320746f2061636365737320646966666572656e7420706f696e7473206f662076696577a00104', '2026-11-29 10:49:06.962869+00'),
	('beijing-forum', 'liu-huawen', 1, 1, '', '\x1a2c6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6c69752d68756177656e480472a7010a066669656c647310021a02656e2296014368696e612075736573206469676974616c20746563686e6f6c6f677920746f2070726f746563742068756d616e2072696768747320696e206d616e79206669656c64733b20616d6f6e67207468656d206172652074686520666967687420616761696e737420706f76657274792c207363686f6f6c696e672c206865616c7468206361726520616e642074686520636f757274732e7a126469676974616c20746563686e6f6c6f67797a11706f766572747920726564756374696f6e7a09656475636174696f6e7a0b6865616c746820636172657a076a7573746963658a01610a043202656e1207737065616b657212087365676d656e74731206746f706963731a3e696e636c7564696e6720706f766572747920726564756374696f6e2c20656475636174696f6e2c206865616c74686361726520616e64206a757374696365a00104', '2026-11-29 10:49:06.970467+00'),
	('beijing-forum', 'veronica-birga', 1, 1, '', '\x1a306576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7665726f6e6963612d6269726761422e6576656e74732f6265696a696e672d666f72756d2f73657373696f6e732f6f70656e696e672d636572656d6f6e79480572d9010a136f757470616365642d7361666567756172647310011a02656e22bb01546865207261706964206469676974616c207472616e73666f726d6174696f6e20696e636c7564696e6720616476616e63657320696e206172746966696369616c20696e74656c6c6967656e636520697320726573686170696e67206f757220776f726c642c206f6674656e206f7574706163696e67207468652065737461626c6973686d656e74206f66206e65636573736172792068756d616e20726967687473207361666567756172647320627920726567756c61746f72737a176172746966696369616c20696e74656c6c6967656e63657a0a726567756c6174696f6e8a01480a043202656e1207737065616b6572120773657373696f6e12087365676d656e74731a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756da00104', '2026-11-29 10:49:06.977743+00'),
	('beijing-forum', 'scholars-from-china-and-abroad', 1, 1, '', '\x1a406576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7363686f6c6172732d66726f6d2d6368696e612d616e642d6162726f61644806725c0a0b6e65772d7468726561747310021a02656e2247546563686e6963616c2070726f67726573732063616e20616c736f20656e64616e6765722068756d616e2072696768747320696e2077617973207468617420617265206e65772e7a126469676974616c20746563686e6f6c6f67798201320801122e6576656e74732f6265696a696e672d666f72756d2f73746174656d656e74732f7665726f6e6963612d62697267618a01630a043202656e1207737065616b6572120972656c6174696f6e731a4742697267612773206f62736572766174696f6e732077657265206563686f6564206279207363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f61648a012b0a043202656e12087365676d656e74731a1963616e20616c736f20706f7365206e65772074687265617473a00104', '2026-11-29 10:49:06.992458+00'),
	('beijing-forum', 'shi-anbin', 1, 1, '', '\x1a2b6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7368692d616e62696e4807726d0a14707269766163792d616e642d657175616c69747910021a02656e224f4469676974616c20746563686e6f6c6f677920707574732070656f706c6527732072696768747320746f207072697661637920616e6420746f20657175616c69747920746f2074686520746573742e72570a0b77686f6c652d776f726c6410021a02656e22424e6f206f6e6520636f756e747279206861732074686573652070726f626c656d7320616c6f6e653b207468652077686f6c6520776f726c6420686173207468656d2e7a07707269766163797a08657175616c6974798a01410a043202656e1207737065616b657212087365676d656e74731206746f706963731a1e72696768747320746f207072697661637920616e6420657175616c697479a00104', '2026-11-29 10:49:07.001781+00'),
	('beijing-forum', 'noor-aziah-mohd-awal', 1, 1, '', '\x1a366576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6e6f6f722d617a6961682d6d6f68642d6177616c48087295010a05616275736510021a02656e22850154686520696e7465726e6574206c6574732070656f706c65206c6561726e207468696e6773206163726f737320657665727920626f726465722c2079657420736f6d65206d697375736520697420746f207370726561642068617472656420616e6420736c616e6465722c207768696368206861726d732068756d616e207269676874732e72600a086368696c6472656e10021a02656e224e4368696c6472656e2061726520746865206561736965737420746f206578706c6f6974206f6e6c696e6520616e64206861766520746f206265206b65707420736166652066726f6d20746861742e7a0b68617465207370656563687a0a646566616d6174696f6e7a13726967687473206f6620746865206368696c648a014b0a043202656e1207737065616b657212087365676d656e74731206746f706963731a2874686520737072656164206f6620686174652073706565636820616e6420646566616d6174696f6e8a01530a043202656e12087365676d656e74731206746f706963731a396368696c6472656e2061726520657370656369616c6c792076756c6e657261626c6520746f206f6e6c696e65206578706c6f69746174696f6ea00104', '2026-11-29 10:49:07.010481+00'),
	('beijing-forum', 'ma-changshan', 1, 1, '', '\x1a2e6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6d612d6368616e677368616e48097286010a08617070726f61636810021a02656e22744368696e6120616e737765727320746865206861726d2074686174206469676974616c20746563686e6f6c6f67792063616e20646f20746f2068756d616e207269676874732062792070757474696e672070656f706c6520666972737420616e642062792072656c79696e67206f6e206c61772e72db010a09636f6d6d756e69747910021a02656e229c01436f756e747269657320657665727977686572652073686f756c64206a6f696e20746865697220737472656e67746820696e206120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6e2c20746f20626520726561647920666f7220776861742068756d616e2072696768747320676f7665726e616e63652077696c6c206661636520696e2074686520776f726c642e2a290a02656e12236120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6e7a0b72756c65206f66206c61777a19696e7465726e6174696f6e616c20636f6f7065726174696f6e8a01430a043202656e1207737065616b657212087365676d656e74731a28612070656f706c652d63656e746572656420616e64206c61772d626173656420617070726f6163688a01350a043202656e12087365676d656e74731a236120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6ea00104', '2026-11-29 10:49:07.022739+00'),
	('madrid-seminar', 'lu-guangjin', 1, 1, '', '\x1a2e6576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c752d6775616e676a696e4801500372b6010a0c7369676e69666963616e636510021a02656e229f015468652073656d696e6172206d61747465727320696e207468652065786368616e676573206265747765656e204368696e6120616e64204575726f7065206f6e2068756d616e207269676874733a2069742063617272696573207468656972207468656f727920666f727761726420616e642068656c707320636976696c697a6174696f6e7320746f2074616c6b20776974682065616368206f746865722e7a086469616c6f6775657a167468656f7279206f662068756d616e207269676874738a012e0a043202656e1207737065616b657212046d6f64651a177361696420696e206120766964656f20616464726573738a01380a043202656e12087365676d656e74731a26666f73746572696e67206469616c6f67756520616d6f6e6720636976696c697a6174696f6e73a00104', '2026-11-29 10:49:07.029975+00'),
	('madrid-seminar', 'marta-montoro', 1, 1, '', '\x1a306576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6d617274612d6d6f6e746f726f480272680a1176756c6e657261626c652d67726f75707310021a02656e224d496e20746865206469676974616c206167652074686520726967687473206f662074686f73652077686f2061726520656173696c79206861726d6564206e6565642070726f74656374696f6e2e72bc010a0868756d616e69736d10021a02656e22a901546865206469676974616c207265766f6c7574696f6e2061736b7320666f72206d6f72652068756d616e69736d207468616e20657665723b2061732074686520776f726c6420616476616e6365732c206368696c6472656e2c20776f6d656e2c206f6c642070656f706c6520616e642074686f73652077686f206c69766520696e2074686520476c6f62616c20536f757468206d757374206e6f7420626520666f72676f7474656e2e72730a106d756c7469706f6c61722d776f726c6410021a02656e22595368652077616e7473206120776f726c64206f66206d616e7920706f6c65732c20696e207768696368206561636820636976696c697a6174696f6e2c2063756c7475726520616e642070656f706c652069732068656172642e72a7010a0f7374726f6e6765722d72696768747310021a02656e228d014e6f772074686174207468657265206172652041492c20726f626f747320616e64206175746f6d6174696f6e2c2068756d616e207269676874732073686f756c64206265636f6d65207374726f6e6765722c207265616368206675727468657220616e6420626520616461707465643b20746865792073686f756c64206e6f742067726f77207765616b65722e7a1176756c6e657261626c652067726f7570737a13726967687473206f6620746865206368696c647a0f726967687473206f6620776f6d656e7a0d6f6c64657220706572736f6e737a0c476c6f62616c20536f7574687a176172746966696369616c20696e74656c6c6967656e63658a01600a043202656e1207737065616b657212087365676d656e74731206746f706963731a3d70726f74656374696e672074686520726967687473206f662076756c6e657261626c652067726f75707320696e20746865206469676974616c206167658a01320a043202656e12087365676d656e74731a20536865206164766f63617465642061206d756c7469706f6c617220776f726c64a00104', '2026-11-29 10:49:07.038675+00'),
	('madrid-seminar', 'laura-suero-moreno', 1, 1, '', '\x1a356576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c617572612d737565726f2d6d6f72656e6f4803729a010a15726567756c6174696f6e2d616e642d65746869637310021a02656e227b52756c657320616e6420657468696373206861766520746f206265636f6d652070617274206f6620686f77204149206973206d6164652c20616e6420736f6f6e2c2062656361757365206974207368617065732065766572792073696465206f6620736f63696574792065766572206d6f726520646565706c792e72ab010a057269736b7310021a02656e229b014120736f63696574792074686174206769766573204149206e6f206574686963616c20616e64206c6567616c206672616d65206d61792066696e642077686174206e6f626f64792077616e7465643a2068756d616e20726967687473206172652076696f6c617465642c20616c676f726974686d73206469736372696d696e6174652c20616e64207072697661637920776561727320617761792e72af010a13726f6c652d6f662d7468652d73656d696e617210021a02656e2291015468652073656d696e6172206272696e677320646966666572656e74206469736369706c696e657320696e746f206f6e6520636f6e766572736174696f6e20616e6420656e636f75726167657320746563686e6f6c6f6779207468617420697320646576656c6f70656420726573706f6e7369626c7920616e6420696e206163636f726420776974682070656f706c652e7a176172746966696369616c20696e74656c6c6967656e63657a066574686963737a0a726567756c6174696f6e7a1c6469736372696d696e6174696f6e20627920616c676f726974686d737a07707269766163798a01550a043202656e1207737065616b657212087365676d656e74731a3a696e7465677261746520726567756c6174696f6e20616e642065746869637320696e746f2074686520646576656c6f706d656e74206f662041498a014f0a043202656e12087365676d656e74731206746f706963731a35616c676f726974686d6963206469736372696d696e6174696f6e20616e64207468652065726f73696f6e206f6620707269766163798a01360a043202656e12087365676d656e74731a2470726f6d6f74696e6720696e7465726469736369706c696e617279206469616c6f677565a00104', '2026-11-29 10:49:07.046764+00'),
	('madrid-seminar', 'lin-wei', 1, 1, '', '\x1a2a6576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c696e2d7765694804729d010a10636f6d6d6f6e2d6368616c6c656e676510021a02656e2282014368696e6120616e642074686520636f756e7472696573206f66204575726f70652068617665207468652073616d65207461736b3a20746f2070726f746563742068756d616e206469676e69747920616e642068756d616e2072696768747320696e20616e20616765206f66206469676974616c20696e74656c6c6967656e63652e72b6010a12676f616c2d6f662d746563686e6f6c6f677910021a02656e229901496e2074686520656e6420746563686e6f6c6f677920697320746865726520746f2073657276652070656f706c6520616e6420746f206d616b65207468656d2061626c6520746f20646f206d6f72652c20616e64206e6f7420746f2074616b652066726f6d20616e79626f647920776861742069732074686569727320746f206465636964652c206f722074686569722066726565646f6d2e7296010a076469676e69747910011a02656e22840148756d616e206469676e69747920697320626f746820746865207374617274696e6720706f696e7420616e64207468652064657374696e6174696f6e206f662068756d616e2072696768747320616e6420746865206574686963616c20636f726e657273746f6e652074686174207765206d75737420616c77617973207570686f6c642e7a0d68756d616e206469676e6974798a01510a043202656e1207737065616b657212087365676d656e74731a3661206368616c6c656e676520666163656420627920626f7468204368696e6120616e64204575726f7065616e20636f756e74726965738a01660a043202656e12087365676d656e74731206746f706963731a4c48756d616e206469676e69747920697320626f746820746865207374617274696e6720706f696e7420616e64207468652064657374696e6174696f6e206f662068756d616e20726967687473a00104', '2026-11-29 10:49:07.054523+00'),
	('open-day', 'welcome', 1, 1, '', '\x1a206576656e74732f6f70656e2d6461792f7061727469636970616e74732f6c696e72200a017710021a02656e22154576657279626f64792069732077656c636f6d652e', '2026-11-29 10:49:07.06178+00');


--
-- Data for Name: statements; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statements VALUES
	('beijing-forum', 'scholars-and-officials', '', '', 'scholars-and-officials', NULL, NULL, NULL, 1, 0, 4, '', '{"digital technology","international cooperation"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:06.945137+00', '2026-11-29 10:49:06.945137+00', '2026-11-29 10:49:06.945137+00', 1),
	('beijing-forum', 'experts', '', '', 'experts', NULL, NULL, NULL, 2, 0, 4, '', '{"digital technology"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:06.95477+00', '2026-11-29 10:49:06.95477+00', '2026-11-29 10:49:06.95477+00', 1),
	('beijing-forum', 'zoon-ahmed-khan', '', '', 'zoon-ahmed-khan', NULL, NULL, NULL, 3, 0, 4, '', '{"digital technology",dialogue}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:06.962358+00', '2026-11-29 10:49:06.962358+00', '2026-11-29 10:49:06.962358+00', 1),
	('beijing-forum', 'liu-huawen', '', '', 'liu-huawen', NULL, NULL, NULL, 4, 0, 4, '', '{"digital technology","poverty reduction",education,"health care",justice}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:06.970013+00', '2026-11-29 10:49:06.970013+00', '2026-11-29 10:49:06.970013+00', 1),
	('beijing-forum', 'veronica-birga', '', '', 'veronica-birga', NULL, NULL, 'opening-ceremony', 5, 0, 4, '', '{"artificial intelligence",regulation}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:06.977057+00', '2026-11-29 10:49:06.977057+00', '2026-11-29 10:49:06.977057+00', 1),
	('beijing-forum', 'scholars-from-china-and-abroad', '', '', 'scholars-from-china-and-abroad', NULL, NULL, NULL, 6, 0, 4, '', '{"digital technology"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:06.991541+00', '2026-11-29 10:49:06.991541+00', '2026-11-29 10:49:06.991541+00', 1),
	('beijing-forum', 'shi-anbin', '', '', 'shi-anbin', NULL, NULL, NULL, 7, 0, 4, '', '{privacy,equality}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:07.001482+00', '2026-11-29 10:49:07.001482+00', '2026-11-29 10:49:07.001482+00', 1),
	('beijing-forum', 'noor-aziah-mohd-awal', '', '', 'noor-aziah-mohd-awal', NULL, NULL, NULL, 8, 0, 4, '', '{"hate speech",defamation,"rights of the child"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:07.010191+00', '2026-11-29 10:49:07.010191+00', '2026-11-29 10:49:07.010191+00', 1),
	('beijing-forum', 'ma-changshan', '', '', 'ma-changshan', NULL, NULL, NULL, 9, 0, 4, '', '{"rule of law","international cooperation"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:07.022331+00', '2026-11-29 10:49:07.022331+00', '2026-11-29 10:49:07.022331+00', 1),
	('madrid-seminar', 'lu-guangjin', '', '', 'lu-guangjin', NULL, NULL, NULL, 1, 3, 4, '', '{dialogue,"theory of human rights"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:07.029682+00', '2026-11-29 10:49:07.029682+00', '2026-11-29 10:49:07.029682+00', 1),
	('madrid-seminar', 'marta-montoro', '', '', 'marta-montoro', NULL, NULL, NULL, 2, 0, 4, '', '{"vulnerable groups","rights of the child","rights of women","older persons","Global South","artificial intelligence"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:07.038321+00', '2026-11-29 10:49:07.038321+00', '2026-11-29 10:49:07.038322+00', 1),
	('madrid-seminar', 'laura-suero-moreno', '', '', 'laura-suero-moreno', NULL, NULL, NULL, 3, 0, 4, '', '{"artificial intelligence",ethics,regulation,"discrimination by algorithms",privacy}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:07.046417+00', '2026-11-29 10:49:07.046417+00', '2026-11-29 10:49:07.046417+00', 1),
	('madrid-seminar', 'lin-wei', '', '', 'lin-wei', NULL, NULL, NULL, 4, 0, 4, '', '{"human dignity"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:07.054157+00', '2026-11-29 10:49:07.054157+00', '2026-11-29 10:49:07.054157+00', 1),
	('open-day', 'welcome', '', '', 'lin', NULL, NULL, NULL, NULL, 0, 0, '', '{}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 10:49:07.061495+00', '2026-11-29 10:49:07.061495+00', '2026-11-29 10:49:07.061495+00', 1);


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



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
    cells bytea,
    affiliation text COLLATE pg_catalog."C",
    sure_link text COLLATE pg_catalog."C",
    stated_state smallint DEFAULT 0 NOT NULL,
    kept smallint DEFAULT 0 NOT NULL,
    kept_person smallint DEFAULT 0 NOT NULL,
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
	('r01k8j827ioml93hojrnsovqka2', 'Administrator of this installation', '\x7de3a0a20c31720bfd63d91f53fbf63bcf2973a23f829e757c6f5b77a2cc7728', NULL, NULL, '', '2026-11-29 08:52:05.848643+00', 1),
	('press', 'A newspaper', '\x5d6bf53ef4a45c87aac623f554c8c719829b9341876d8b6593e4cf62857f98a9', NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '2026-11-29 08:52:07.584959+00', 1);


--
-- Data for Name: badges; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.badges VALUES
	('open-day', 'r01k8j82a6ke8ubs3p8j7ikmrmf', 'ana', '\x96077326cc1150728347049ce7be282018e87fec400b7a9dec4e783ba2c39a02', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '2026-11-29 08:52:08.534428+00', NULL, '');


--
-- Data for Name: bulk_changes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bulk_changes VALUES
	('events/open-day', 'r01k8j82agtifn7mgu5f60s7oae', 0, 'events/open-day/participants/r01k8j82aghb49orhh4fip74gpr', '', 'staff', '\x5366de0e28e3907b52c39ae720c77487da0a0e2d96779c665391443b945e2a52', '\xd9918a790c3b87520d609480c8903319', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '1d6c04cfef08af49'),
	('events/open-day', 'r01k8j82agtifn7mgu5f60s7oae', 1, 'events/open-day/participants/r01k8j82agh2keg9i688nrp1lvb', '', 'staff', '\x872cda8a7a3853393e6e2e3fa00bd481be04baae3f971463000a058a575aa5e3', '\xe4c2c1bcedafef4a2181f1348ea60d7c', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '1d6c04cfef08af49');


--
-- Data for Name: changes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.changes VALUES
	('access', 1, 0, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '', 'staff', '\x48e57b19d0513e01876a14fe694de4d4fa65fe8a6465d76a4f59ae60b85a23bd', '\x94efa5f6ba56eb5e5e0b6b5912c19efd', '', ''),
	('access', 1, 1, 'roleBindings/r01k8j827io8chfrlkmf3k806od', '', 'staff', '\xa0a49a941af789914968d08a8e562f643e2ac3d5165fb59701a8b79d663bea97', '\x35250c1b0f1e501e05a01aa0de90acfd', '', ''),
	('directory', 1, 0, 'organizations/information-office-of-the-state-council', '', 'staff', '\xdc81743faa806b5be14263bb90f65c903c8ee85a1d0c1b31141c1ed18342655d', '\xce741c552a3cc4feec803c0e573b92df', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '51d5517fdcef8e92'),
	('directory', 2, 0, 'organizations/ministry-of-foreign-affairs', '', 'staff', '\x37b28a28acc939a249499b91e694caacdeefecc243deb03d781db2f8402ccac2', '\x2c3d5938f697decc5ffb612552bc192a', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '8e4444f2db8486bc'),
	('directory', 3, 0, 'organizations/china-international-development-cooperation-agency', '', 'staff', '\x117ac2947d9b0d4f59466305a3cff59fca61eb099777e7089d075ba611cf9e8d', '\x7d5b87e59220edbb2bf57f5dcf66782c', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'cab33865da197ee6'),
	('directory', 4, 0, 'organizations/center-for-china-and-globalization', '', 'staff', '\xa7b3c4e97a752829d6dcef2d8a0846d1ad73fa7d1d03a3250d996d3a6755abf6', '\x10bfbf75ba21adba2c6f1047fab5c97c', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '07222bd8d8ae7710'),
	('directory', 5, 0, 'organizations/university-of-chinese-academy-of-social-sciences', '', 'staff', '\xed98d1ca6b59a8c77704bc7b2a89705bfd51402a3206c871f441381811301835', '\xdfcce6ed6613406bd804db50206cd859', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '43911f4bd7436f3a'),
	('directory', 6, 0, 'organizations/law-school-of-university-of-cass', '', 'staff', '\x3b75a0d847cec060a987a4d67a5523c9f831bcb19de5d2e57b7ecdbd07cdff29', '\xd4c2d0e78ef3e1bf5a4d8eb03d9ba69c', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '800012bed5d86764'),
	('directory', 7, 0, 'organizations/office-of-the-un-high-commissioner-for-human-rights', '', 'staff', '\xadf01913d1287348aef4858618381c4883509d32963c610b5216b49b00eb715e', '\xdfb79b0ca7261800b281756c765d7a79', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'bc6f0631d46d5f8e'),
	('directory', 8, 0, 'organizations/tsinghua-university', '', 'staff', '\x89185c5197fd2091ff328259dceb1e8d02c7196fe2016ce22ce4d17f35bd35dd', '\x64d11a1469b33a30ae9811edbda8a4cc', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'f8ddf9a4d30257b8'),
	('directory', 9, 0, 'organizations/tsinghua-school-of-journalism-and-communication', '', 'staff', '\x5bcdfac1a09216b014f4193efa0100220101a31674cf83656eb18876da9045e3', '\x67846873ed43faba03e0bc8d118a96ce', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '354ced17d1974fe2'),
	('directory', 10, 0, 'organizations/human-rights-commission-of-malaysia', '', 'staff', '\x59f9db5f7a967287760e18655642adcddb865b428f4086c503eeb4df551a76dd', '\x541e9e317f3361633c63292176155041', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '71bbe08ad02c480c'),
	('directory', 11, 0, 'organizations/east-china-university-of-political-science-and-law', '', 'staff', '\x3304fb0bae44ed0091966531dcd67e2a21a5db910e89f4c95a278643f43bd961', '\x235da5647408cf6d0b9eb068ada388db', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'ae2ad3fdcec14036'),
	('directory', 12, 0, 'organizations/digital-rule-of-law-research-institute', '', 'staff', '\xf13fc39ca0a022e9778e866a4629a9ce2d4019890c89297e5b88efb1ba26081c', '\x5dfa7de738d53b3809814e4527d36403', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'ea99c770cd563860'),
	('directory', 13, 0, 'organizations/china-society-for-human-rights-studies', '', 'staff', '\x3d8e8e94cf9e1f0978b3aea930d6748627deb6c9d95bffb4d59fc2012b26f193', '\xad02081cd71694ecd43669c38bbbab81', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '2708bae3cbeb308a'),
	('directory', 14, 0, 'organizations/catedra-china-foundation', '', 'staff', '\x714f53f5bb07cf814a98dcdc6c9c5a7212ddf8344210774ef43343c3fb45eedb', '\x17456bdad8260b2923ab7b4d5debb23a', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '6377ae56ca8028b4'),
	('directory', 15, 0, 'organizations/southwest-university-of-political-science-and-law', '', 'staff', '\x04ed97c83a9a9d13f3c0b60b92a657d1cf785029ffaf4e2f635b9932db6bb5d3', '\xe927d7c054ba6eb8c1d891884f6b3615', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '9fe6a1c9c91520de'),
	('directory', 16, 0, 'organizations/human-rights-institute-of-southwest-university', '', 'staff', '\x97fd280ffc489cf8565650fafc70b6569e00f6cf52e4e3ba857c9ec4db67e99f', '\xcff309f60f067f5815a9a6417ca83822', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'dc55953cc7aa1908'),
	('directory', 17, 0, 'organizations/students-union', '', 'staff', '\xb126db1e0f73989c0376a8fdcc9fee05131ac146c7e2a28173de805d76a2a773', '\x894652fc3432a2c5a2cc6a987b2b13ae', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '18c488afc63f1132'),
	('directory', 18, 0, 'organizations/union-of-students', '', 'staff', '\x4607cb4fa83215166e7b653d8ff23953c2a143d87262943944fd1e8418ca06c3', '\x019c0b474b42fde40065b51eea00d6a9', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '55337c22c4d4095c'),
	('directory', 19, 0, 'people/zoon-ahmed-khan', '', 'staff', '\xaf8157b782b84fdc4a56c004c2d83b38f920ab8bf65d5caa6780866d0ba705d2', '\x75f252d0bd902463e5841ec8d67187cd', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '91a26f95c3690186'),
	('directory', 20, 0, 'people/liu-huawen', '', 'staff', '\x34c2db039bd25bbbb3adda7118cffb748e59387d03db2f6c10287b58298bc15c', '\xbf77ea421d7766e9ad0badfc713f9160', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'ce116308c1fdf9b0'),
	('directory', 21, 0, 'people/veronica-birga', '', 'staff', '\xd1fd1b3459ef27bd3c9cd615bce06a3ef456aed60501a866d67e3da98a7440b7', '\x5dedef93449d1783269ae4186c781bb5', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '0a80567bc092f1da'),
	('directory', 22, 0, 'people/shi-anbin', '', 'staff', '\xe68acf89a1efd20da5b4396d320a0bb73f038601eb992aa665cf0beb19576b40', '\x92a64fe58ac2a98d59838a5ecb009baf', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '46ef49eebf27ea04'),
	('directory', 23, 0, 'people/noor-aziah-mohd-awal', '', 'staff', '\x1d305421be8cac116d7c86d90d98e3952825030a923bc35654ddc118661ca353', '\x8ac950fed77721faefee2e7530f9226f', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '835e3d61bdbce22e'),
	('directory', 24, 0, 'people/ma-changshan', '', 'staff', '\x0fcc2cd180104c84e60e6f9980335d9662157c388cc917ce147111ce4686fb86', '\x5e2109fde2ac49898eab0188ce9faf25', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'bfcd30d4bc51da58'),
	('directory', 25, 0, 'people/zhang-yonghe', '', 'staff', '\x3b5dab93d8920accb752e378e3ef437ff50c8814f6bdc0668ac5ad108ae8f8df', '\x3f67234818b6d9a223beef0cb197c484', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'fc3c2447bae6d282'),
	('directory', 26, 0, 'people/lu-guangjin', '', 'staff', '\x6fcff529d29301b9cd1abdc6844cbced01a69fdada4d4f607931c81d5b9550bb', '\x37bc7b21241d5699f2f6516f8f4dfc6a', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '38ab17bab97bcaac'),
	('directory', 27, 0, 'people/marta-montoro', '', 'staff', '\x6cd6f194d4923b63211e10c2f3a2e54b52e68c07ec6681f821563cd778ff8e8c', '\xf60a0fc34c6feb49c14b3dbeaa038268', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '751a0b2db810c2d6'),
	('directory', 28, 0, 'people/laura-suero-moreno', '', 'staff', '\x97a6c19f4dce8c10ea0ba5ecfa4fce5458793edf319b591f8da6a7650ebf45ca', '\x53eb6aadfa1c74a75b9b2ce80f4c1113', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'b188fea0b6a5bb00'),
	('directory', 29, 0, 'people/lin-wei', '', 'staff', '\x1f340cfbb2b742f5ddfcab978e19f4a145c1a6a5185312597d443602083b05ee', '\xe355222bceb085d31611140810dfa708', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'edf7f213b53ab32a'),
	('directory', 30, 0, 'people/mar', '', 'staff', '\x2b6fd65504128de1af2def617b75c46994e1304413c76b489f9fa39abeb5cee3', '\xea143b06c009e80343aa913a80a9c68d', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '2a66e586b3cfab54'),
	('directory', 31, 0, 'people/mar-again', '', 'staff', '\x188cce7f393181735611e5feec326a2f2d9688f0ff7a12d78f845e0c3cf8e9db', '\xf14cdc1c28ebc1b943ae066f1fef3459', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '66d5d8f9b264a37e'),
	('directory', 32, 0, 'series/open-days', '', 'public', '\xd5c5c5b9b4d1f4f5b9dec4a4038e1c173a71d8926003c17ee5e4de3a827950de', '\x70b740c3cd63c7f92498cdcfe14000cc', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'a344cc6cb0f99ba8'),
	('events/beijing-forum', 1, 0, 'events/beijing-forum', '', 'public', '\x006ef7396fce0a404d7d75af1002c8c3f5e6af3ebf5b150b1475b3cb010a3ed3', '\x9cd1aefc9d014e9e42f7f4a36e8e0879', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'dfb3bfdfaf8e93d2'),
	('events/madrid-seminar', 1, 0, 'events/madrid-seminar', '', 'public', '\xee4f9e9dca5fdccddace9c1e618c5d43ac095fa04a90f7243b1a06b29ddfd16b', '\xef31721c6fd40d3a377c0265fae7f76a', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '1c22b352ae238bfc'),
	('events/open-day', 1, 0, 'events/open-day', '', 'public', '\x0e29684032552ee6837f53beeb88109846e1f59afef76988014241681875b991', '\x44e74313c184ef89c0336cc66201523e', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '5891a6c5acb88426'),
	('events/open-day', 2, 0, 'events/open-day/delegations/students', '', 'public', '\xb92d55a4e6ee43e5efa5df868a0bb2f2eef8cde5477831d7403d9c08a077618c', '\xd3f50f4cc8aeb256a489c9933626f9ce', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '95009a38ab4d7c50'),
	('events/beijing-forum', 2, 0, 'events/beijing-forum/participants/zoon-ahmed-khan', '', 'public', '\x4d90f85cc689b7e0723e3d856338d256e3ed926662bbd5058bece3105d5e258d', '\xe8863fb590e2a67cde0ac3a9675b11ac', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'd16f8daba9e2747a'),
	('events/beijing-forum', 3, 0, 'events/beijing-forum/participants/liu-huawen', '', 'public', '\x9c2e940bf0a44a7c6f5e916a2e42ac05c416b827c024dc69945522100acbfd14', '\x61994b54a13e399fecd95624d8a6ccd2', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '0dde811ea8776ca4'),
	('events/beijing-forum', 4, 0, 'events/beijing-forum/participants/veronica-birga', '', 'public', '\xac6534383ec0c25713759dba21cd757bd27828e348c2ba02370da94f8f46d8ae', '\x05a4b9e4511edcd6974a6d09596eddfd', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '4a4d7491a70c64ce'),
	('events/beijing-forum', 5, 0, 'events/beijing-forum/participants/shi-anbin', '', 'public', '\xd2de4fbd321c2dda7d128dc39e01393348089c457a5fae7ef24570663f518782', '\x12ab1962913334c61aa3ff0b3ce01bd7', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '86bc6804a5a15cf8'),
	('events/beijing-forum', 6, 0, 'events/beijing-forum/participants/noor-aziah-mohd-awal', '', 'public', '\x767c57d075f159dc77889128e6567fcbd7af247adf4b077b80b8aba2f6c24198', '\xa8b7825adaddea4aa141a236a2493f17', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'c32b5b77a4365522'),
	('events/beijing-forum', 7, 0, 'events/beijing-forum/participants/ma-changshan', '', 'public', '\xf0a32dc4e97111a2aabd67300b71c97fbd86163926f98312f28cdc5ad8e6cb2f', '\xd7545775d5c43ab05e90684739239555', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'ff9a4eeaa2cb4d4c'),
	('events/beijing-forum', 8, 0, 'events/beijing-forum/participants/scholars-and-officials', '', 'public', '\x64f390296d771f81441d7663dc00e0e2c18937deb25e1259cb181ebc926ae82c', '\x7d4ed0aa1ae3030898d43ddf820fa0ea', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '3c09425da1604576'),
	('events/beijing-forum', 9, 0, 'events/beijing-forum/participants/experts', '', 'public', '\x35acaf22abbb2cff936afdffb13e3e07a159bda31932ea0652e537ca1d3d8295', '\xf06f24aed99b304daf9bba783f3fd825', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '787835d09ff53da0'),
	('events/beijing-forum', 10, 0, 'events/beijing-forum/participants/scholars-from-china-and-abroad', '', 'public', '\xc18a8bd585a0d988a2c4639f30c14506a0d331aec12007e2338bd814240557d8', '\x0895d260a073e33d22c33bdd9e84e80b', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'b4e729439e8a35ca'),
	('events/madrid-seminar', 2, 0, 'events/madrid-seminar/participants/zhang-yonghe', '', 'public', '\xca9e82946332cec5dc3f528279b9d0e1cb2eabe8497c02d76ceea16f05f3216f', '\xcc36c783b2cff5f25d38e9a299b11060', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'f1561cb69d1f2df4'),
	('events/madrid-seminar', 3, 0, 'events/madrid-seminar/participants/lu-guangjin', '', 'public', '\xe158a9096cb8e1244106425c264af1106591d3a1fbfc6fe6a7d3788466f150d4', '\xa06d7674e4e29d3c55be426da8e695ef', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '2dc510299bb4261e'),
	('events/madrid-seminar', 4, 0, 'events/madrid-seminar/participants/marta-montoro', '', 'public', '\xb451dcf9320bbdcc585254eb0bf57111b2bb4f9b934e04f7df7c6d708473d6fd', '\xab8265a7a61d5bc157dc983600919bb6', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '6a34039c9a491e48'),
	('events/madrid-seminar', 5, 0, 'events/madrid-seminar/participants/laura-suero-moreno', '', 'public', '\x0667065b856d7fdc6afcf8a3975483abfde8371027f1aabe0b71c568e0a33120', '\x490771027956a9b9c96e7b0894c08aaf', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'a6a2f70f98de1672'),
	('events/madrid-seminar', 6, 0, 'events/madrid-seminar/participants/lin-wei', '', 'public', '\xf0e2e6da76a0ea48c685b0c52159165fd50f46db1c4808d6f6ce25ed6489ee4c', '\x67517ce18a4163e19609da5efae13f9b', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'e311ea8297730e9c'),
	('events/madrid-seminar', 7, 0, 'events/madrid-seminar/participants/experts-scholars-officials-industry', '', 'public', '\xca935816bb283a780089736c5554b796277798054f0f3defcae64003a2dc7193', '\x944358bc0838c17f27f3ddd3003e95d6', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '1f80ddf5960806c6'),
	('events/madrid-seminar', 8, 0, 'events/madrid-seminar/participants/young-representatives', '', 'public', '\x3224903ca19a10578bda45e811578e8bafe59df4289caf81ccd912c98c663add', '\x87cfdeb834926bc38472d7a1ccd31601', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '5befd168949cfef0'),
	('events/open-day', 3, 0, 'events/open-day/participants/lin', '', 'staff', '\xf4ae782999edebfe1d17ea23d0901042fc48e1484e72856760529e7e30443ab8', '\x0b8dd2aa2295f3931ce5c8da81dd0514', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '985ec4db9331f71a'),
	('events/open-day', 9, 0, 'events/open-day/participants/ana', '', 'staff', '\xd2e690b98f101b2a9707802437e4bb77393e5b40e9d509cc39f89047af5335dd', '\xe43817cb47ad9486fc4ec30d65a13232', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '2bb03703f4b4cea1'),
	('events/open-day', 10, 0, 'events/open-day/participants/ben', '', 'staff', '\x53f10d44f5aeb4133238418940b204845f520de3082eb43c05a1cb5f826ccd13', '\x7be67f14a4604469c2b824d02e421c19', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'c9e7b0bd73ff4ab6'),
	('events/open-day', 14, 0, 'events/open-day/checkIns/r01k8j82adscikot89tnj0191t2', '', 'staff', '\x5e7dee07a93f1a994d606d1c3c9cb4c7dd0d86a46dfafe3cd77317344f2bc3d3', '\x1f2a3acc99487c131dee28f1e33b1e0f', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '42c597a371293b0a'),
	('events/open-day', 4, 0, 'events/open-day/rooms/hall', '', 'public', '\x17ab66f21662fcc327ce9ed2b08ea7f6fcd4053f7dc9f2c8cdaf6d3675c783e1', '\x854355f505fdb50666baeb2e49229738', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'd4cdb84e91c6ef44'),
	('events/beijing-forum', 11, 0, 'events/beijing-forum/sessions/opening-ceremony', '', 'public', '\x72b1b90e62b71dbc0077d4a85d436d2c34e702ab1ef6352e10261a8f4d90992a', '\x277733b687a2861fd4a931dccfcd58df', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '113cabc1905be76e'),
	('events/open-day', 5, 0, 'events/open-day/sessions/morning', '', 'public', '\xa146a874d53ecc73304933a44bb3a80e240dc4a7921ef8fc05f4282d1b3697e6', '\x9dc196017989f622c2508f9ca4d12b47', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '4dab9f348ef0df98'),
	('events/beijing-forum', 12, 0, 'events/beijing-forum/statements/scholars-and-officials', '', 'public', '\x5b6f6c0961a798c017989d9c588ebd6f79788d799a2c4795d24588488c6224fa', '\xd7b79dd8564f07c551c379f6e8a42ab8', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '8a1a92a78d85d7c2'),
	('events/beijing-forum', 13, 0, 'events/beijing-forum/statements/experts', '', 'public', '\xb037a85f96a1b65414656adce3c3ee9dcf7f61657ebd0863460b4b9ff4aa1896', '\x10b571a79cc901a713160328b5a32778', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'c689861a8c1acfec'),
	('events/beijing-forum', 14, 0, 'events/beijing-forum/statements/zoon-ahmed-khan', '', 'public', '\xada014679f98b8037e624fb4ccabf910a0324a0f1c2b7046ffa1c30ff488fc44', '\xde99617d141c4368cc3ee7aba277192c', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '02f8798d8aafc816'),
	('events/beijing-forum', 15, 0, 'events/beijing-forum/statements/liu-huawen', '', 'public', '\xd12904b80814dd237ba26cefe4860aba4cba661d0bcf5a4b6436dfa78c12b42e', '\xaef2bdf68536a9bc5d298fdc1ef5c645', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '3f676d008944c040'),
	('events/beijing-forum', 16, 0, 'events/beijing-forum/statements/veronica-birga', '', 'public', '\x3835565ac00e7e485b5dc7efabba68d3a3c960d5ac97f17421f77d35e542507a', '\x87111ed109c56caed793eaf8945c192d', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '7bd6607387d9b86a'),
	('events/beijing-forum', 17, 0, 'events/beijing-forum/statements/scholars-from-china-and-abroad', '', 'public', '\x6971b90bd8a04629c676049317305a64351830e4910514d8e99d1f8648515855', '\xa6dbcd2374f1f3adcebe62450a10efee', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'b84553e6866eb094'),
	('events/beijing-forum', 18, 0, 'events/beijing-forum/statements/shi-anbin', '', 'public', '\x962fd41aeca7512600d43bb9473a2b20689c4bb00ba6ee6736d259c3ec24fcdb', '\x6d4f9fa7ff8bf44c528ee77478875c95', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'f4b447598503a8be'),
	('events/beijing-forum', 19, 0, 'events/beijing-forum/statements/noor-aziah-mohd-awal', '', 'public', '\xbd341cf9b5c3a45e26bd277c786d4c772544d52b2489a1232ba89763cd04f2ac', '\xdaeafbf9e5ac81693c61a58ae14cd55c', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '31233acc8398a0e8'),
	('events/beijing-forum', 20, 0, 'events/beijing-forum/statements/ma-changshan', '', 'public', '\x14814527f8dc7726e8e94f725f66a7a5ede6c86d60e9b579bf4b8ef13e16d4de', '\x049a1989c1a26c822f1f9990c92a624d', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '6d922e3f822d9912'),
	('events/madrid-seminar', 9, 0, 'events/madrid-seminar/statements/lu-guangjin', '', 'public', '\x24dd34b6163600e545e6bf309f22820d73305270edeaa8f284ca7fdf91eda47b', '\x18c9533f6230e1a00fd048ca6c0eaf0c', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'aa0121b280c2913c'),
	('events/madrid-seminar', 10, 0, 'events/madrid-seminar/statements/marta-montoro', '', 'public', '\xf2d05e39a2b6f02b4a7aae080b67589693a1e9d2892c1c162c2d52ed21921be8', '\x347b7000e017b790c689ac3c1138b80b', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'e67015257f578966'),
	('events/madrid-seminar', 11, 0, 'events/madrid-seminar/statements/laura-suero-moreno', '', 'public', '\x57f40469b2644ce670aee3cfa00bb2b8e3cbb02eb457842f098976b293427ffe', '\x0cc19ccb2b00fb6d0bd966990b99e090', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '22df08987dec8190'),
	('events/madrid-seminar', 12, 0, 'events/madrid-seminar/statements/lin-wei', '', 'public', '\xe56f371404d7b58a8cf06572e2207cd30ab89f89ed7139dbcdb2bcc4b1ca2bbc', '\x11fd94983c527ec88dbb8a20f037755c', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '5f4dfc0b7c8179ba'),
	('events/open-day', 6, 0, 'events/open-day/statements/welcome', '', 'public', '\x670c46611933fc4cc13699f9c8f16d3de85ae0d267f699bf090af6ef319f5e08', '\x9614ab412e6e7bea25e3771801d1cde2', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '9bbcef7e7b1671e4'),
	('events/madrid-seminar', 13, 0, 'events/madrid-seminar/documents/consensus-document', '', 'public', '\xf10cf3ea45aafa58fbf085f7236b41a8da8847f0b776fd382ff99fac5ec4bd33', '\xa9f2b27a854ead2aa37651c42a3a1581', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'd82be2f179ab6a0e'),
	('events/open-day', 7, 0, 'events/open-day/documents/appeal', '', 'public', '\xd31409983290528efe658008e18a290f35529d57bf72ceade7b5c0a25a328271', '\x142935557dd19d66a3a43c904c799e2e', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '149ad66478406238'),
	('events/open-day', 8, 0, 'events/open-day/documents/appeal/endorsements/students', '', 'public', '\xfebc460e26ccf33063b3129d3cad69993555a0657c691e009bb80244f0e957cf', '\xfc94cc8f95c418a365a38579573a7d9c', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '5109c9d776d55a62'),
	('access', 2, 0, 'apiKeys/press', '', 'staff', '\x117439f407b6843372059f456041d1bdee8c6b20226a7a2697ae223ac1fd729e', '\x128572cb7422525fa44e72f941f2f243', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'ef414390f61fd677'),
	('access', 3, 0, 'roleBindings/r01k8j829aomvff8rtckrkqoas1', '', 'staff', '\x5bc909c29f2c637a1628b5a2fa1f67c01edff961b02ac14d2eb0a009a7e8b360', '\x993a280f27801db418330d7b32f67329', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '8d78bd4a756a528c'),
	('events/open-day', 11, 0, 'events/open-day/participants/eva', '', 'staff', '\xa2b7fda7659112f086ea7b8ac5ef68b287793df27615d162021fda4b24871716', '\x704642ba689d918650ddc09c3ea11c98', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '681f2a76f349c6cb'),
	('events/open-day', 12, 0, 'events/open-day/checkpoints/door', '', 'staff', '\xf65dfb2027d6dc5981570eb614a88e4a45f1b0de024ada3dd2519a9b3b0debcf', '\x9d4c0bde3a5e461d8c5d9ccf80d62d09', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '0656a430729442e0'),
	('events/open-day', 13, 0, 'events/open-day/badges/r01k8j82a6ke8ubs3p8j7ikmrmf', '', 'staff', '\x94df65d1e366e73e77b855b7b20fe300c03c15d1de97c4cd25c04f50fb824e3d', '\xfca5fe27ce3f99eb60a3f8e974952a76', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'a48e1de9f1debef5'),
	('events/open-day', 15, 0, 'events/open-day/imports/r01k8j82aga9q22mv2kfvbicq3t', '', 'staff', '\x93bf920da43059803d3fcce5810d0d10a048fc49ad65fa20ed12a6b40d2af3b9', '\x824b84be21c3c892abbda5b73c0a4b52', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'e0fd115cf073b71f'),
	('events/open-day', 16, 0, 'events/open-day/imports/r01k8j82aga9q22mv2kfvbicq3t', 'staff', 'staff', '\x8d16f3db08ed23c96b5c4f5477e84d72b1d2bf12dd04cff91c90c73b8e88afee', '\x8e306d38d85413ee13ecaa776200eab9', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '1d6c04cfef08af49'),
	('directory', 33, 0, 'people/mar', 'staff', 'staff', '\x3a30be5404e655220ef66a092b44f721067a5e46aed2a6fd6bc613cc51e3c224', '\xabcd6f7d8e24be94afa971c668b514e7', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '59daf842ed9da773'),
	('directory', 33, 1, 'people/mar-again', 'staff', '', '\x', '\x', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '59daf842ed9da773'),
	('directory', 34, 0, 'organizations/students-union', 'staff', 'staff', '\x24fa9389550dfe73fe9c7d7220cf1248fa393b4b3144b684053c6bcd74fb5bb7', '\x5ab4bcc7ecdd9b10562c9f164511d8d6', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'f81271fc6ce82388'),
	('directory', 34, 1, 'organizations/union-of-students', 'staff', '', '\x', '\x', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'f81271fc6ce82388'),
	('events/open-day', 17, 0, 'events/open-day/documents/appeal', 'public', 'public', '\xac867dc28b1761b42aea8235a2602eba45bb69d91ac09fca543b117c6cea1c59', '\x63f3f3480ea6d5db06b4063a5757befa', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '9649ebb5ec329f9d'),
	('events/open-day', 18, 0, 'events/open-day/participants/ben', 'staff', 'staff', '\xe02b71f2f7f33b5621c0ff24f1ff08e252372d896982d0f5f5859785cffd871b', '\x81d537fd7b81b909bfa2de5fe28a65fc', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 'd2b8df28eac797c7');


--
-- Data for Name: check_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.check_ins VALUES
	('open-day', 'r01k8j82adscikot89tnj0191t2', 'door', 'ana', NULL, 'ana', 1, NULL, '00000000-0000-4000-8000-000000000002', '', NULL, NULL, '2026-11-29 08:52:08.762114+00', '2026-11-29 08:52:08.762114+00', 'apiKeys/r01k8j827ioml93hojrnsovqka2', '{}');


--
-- Data for Name: checkpoints; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.checkpoints VALUES
	('open-day', 'door', 'Door', 'Door', '', '\x12100a02656e120a0a02656e1204446f6f72', '2026-11-29 08:52:08.441516+00', '2026-11-29 08:52:08.441516+00', 1);


--
-- Data for Name: delegations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.delegations VALUES
	('open-day', 'students', 'Students of Madrid', 'Students of Madrid', 5, '', NULL, NULL, 0, '\x121e0a02656e12180a02656e121253747564656e7473206f66204d6164726964180538034001', '2026-11-29 08:52:07.074775+00', '2026-11-29 08:52:07.074775+00', 1);


--
-- Data for Name: denied_calls; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.denied_calls VALUES
	('2026-11-29', '', 'plenary.v1.AccessService/ListApiKeys', 1, '2026-11-29 08:52:16.016152+00');


--
-- Data for Name: document_adoption_corrections; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_adoption_corrections VALUES
	('open-day', 'appeal', 1, NULL, NULL, '\x080310024001', '2026-11-29 08:52:09.025758+00');


--
-- Data for Name: document_adoptions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_adoptions VALUES
	('madrid-seminar', 'consensus-document', 1, NULL, NULL, '\x4001', '2026-11-29 08:52:07.503929+00'),
	('open-day', 'appeal', 1, NULL, NULL, '\x080310012a280a246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e747310014001', '2026-11-29 08:52:07.513111+00');


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
	('madrid-seminar', 'consensus-document', 1, '\x121e0a02656e12180a02656e1212436f6e73656e73757320646f63756d656e7418014296030a096e65772d726f756e6418022ac4010a0a7265766f6c7574696f6e10021a02656e22af014469676974616c20746563686e6f6c6f676965732c207768696368206b656570206368616e67696e6720616e64206172652065766572206d6f726520636f6e6e656374656420616e6420696e74656c6c6967656e742c20736574206f66662061206e6577207265766f6c7574696f6e20696e20736369656e636520616e6420746563686e6f6c6f677920616e642061206e6577207472616e73666f726d6174696f6e206f6620696e6475737472792e2abf010a076566666563747310011a02656e22ad0170726f666f756e646c79206368616e6765642068756d616e206d6f646573206f662070726f64756374696f6e2c206c6966657374796c65732c20616e642077617973206f66207468696e6b696e6720616e64206861766520656e646f7765642068756d616e207269676874732077697468206e657720636f6e6e6f746174696f6e7320616e642070726163746963616c207369676e69666963616e636520696e20746865206e6577206572612e42430a0e6469676974616c2d64697669646518032a2f0a0664697669646510021a02656e221f546865206469676974616c2064697669646520697320776964656e696e672e426a0a12676f7665726e616e63652d6465666963697418032a520a076465666963697410021a02656e224154686520776f726c6420646f6573206e6f7420676f7665726e20746865206469676974616c2073706865726520617320697420776f756c64206e65656420746f2e42c2010a1070726f6d696e656e742d69737375657318032aab010a0669737375657310021a02656e227d446576656c6f706d656e74206f7574206f662062616c616e63652c2072756c65732077697468206761707320616e6420616e206f726465722074686174206d616b6573206e6f2073656e7365206172652070726f626c656d732074686174206265636f6d6520696e6372656173696e676c792070726f6d696e656e742e2a1c0a02656e1216696e6372656173696e676c792070726f6d696e656e74428a020a116469676974616c2d6c657669617468616e18042af2010a096c657669617468616e10021a02656e22c501497420697320696d706f7274616e7420746f206b6565702061204469676974616c204c657669617468616e2066726f6d2061726973696e672c20746861742069732c206469676974616c20746563686e6f6c6f67792077686f736520706f77657220616e6420696e666c75656e6365206f7665727768656c6d2065766572797468696e672c20616e6420746f2073656520746f20697420746861742068756d616e20726967687473206172652072657370656374656420616e642070726f7465637465642e2a170a02656e12114469676974616c204c657669617468616e42660a11636f6d6d6f6e2d77656c6c2d6265696e6718062a4f0a05706f696e7410021a02656e2240546563686e6f6c6f677920697320746f20736166656775617264207468652077656c6c2d6265696e67207468617420616c6c2070656f706c652073686172652e428a010a127365637572652d656e7669726f6e6d656e7418062a720a11706f696e742d6f662d736563757269747910021a02656e22574469676974616c2d696e74656c6c6967656e74207269676874732061726520746f206861766520737572726f756e64696e67732074686174206172652073656375726520616e642063616e20626520747275737465642e42c3010a0e676c6f62616c2d73686172696e6718062aae010a10706f696e742d6f662d73686172696e6710021a02656e2293014f70656e6e65737320697320746f206c6574207468652077686f6c6520776f726c6420736861726520696e206469676974616c2d696e74656c6c6967656e74207269676874732c20616e6420646576656c6f706d656e7420697320746f2067697665206576657279626f64792061636365737320746f207468656d20616e6420746f20776861742074686579206272696e672e429a010a126e6f6e2d6469736372696d696e6174696f6e18062a81010a0f706f696e742d6f662d72656c69656610021a02656e22685472616e73706172656e637920697320746f206d616b6520737572652074686174206e6f626f6479206973206469736372696d696e6174656420616761696e737420616e64207468617420726967687473206172652072656472657373656420696e2074696d652e427a0a0d7368617265642d66757475726518062a670a14706f696e742d6f662d636f6f7065726174696f6e10021a02656e2249436f6f7065726174696f6e20697320746f206275696c64206120636f6d6d756e69747920696e20637962657273706163652077686f736520667574757265206973207368617265642e48025006', '2026-11-29 08:52:07.502645+00'),
	('open-day', 'appeal', 1, '\x12120a02656e120c0a02656e120641707065616c18022a4612246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e74731a1e0a02656e12180a02656e121253747564656e7473206f66204d61647269644296010a066469766964652a220a016410021a02656e22175468652064697669646520697320776964656e696e672e32226576656e74732f6f70656e2d6461792f73746174656d656e74732f77656c636f6d653a440a326576656e74732f6d61647269642d73656d696e61722f646f63756d656e74732f636f6e73656e7375732d646f63756d656e74120e6469676974616c2d646976696465', '2026-11-29 08:52:07.511976+00');


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
	('madrid-seminar', 'consensus-document', 'Consensus document', 'Consensus document', 1, NULL, 3, true, 2, NULL, 5, '', 1, '\x30035a480a043202656e12046b696e64120573746174651a3363756c6d696e6174696e6720696e207468652061646f7074696f6e206f66206120636f6e73656e73757320646f63756d656e745a650a043202656e1207636c61757365731a5461636b6e6f776c6564676564207468652067726f77696e67206469676974616c2064697669646520616e6420746865206465666963697420696e20676c6f62616c206469676974616c20676f7665726e616e63655a4b0a043202656e12146465636c617265645f706f696e745f636f756e741207636c61757365731a246861732070757420666f72776172642073697820636f6e73656e73757320706f696e7473', '2026-11-29 08:52:07.50199+00', '2026-11-29 08:52:07.50199+00', 1),
	('open-day', 'appeal', 'Appeal', 'Appeal', 2, NULL, 3, true, 0, NULL, 5, 'Counted again.', 1, '\x3003', '2026-11-29 08:52:07.51177+00', '2026-11-29 08:52:09.025388+00', 2);


--
-- Data for Name: endorsements; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.endorsements VALUES
	('open-day', 'appeal', 'students', 1, NULL, 'students', NULL, NULL, NULL, '\x100122246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e74736a1e0a02656e12180a02656e121253747564656e7473206f66204d6164726964', '2026-11-29 08:52:07.522049+00', '2026-11-29 08:52:07.522049+00', 1);


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
	('beijing-forum', 'Forum on Global Human Rights Governance', 'Forum on Global Human Rights Governance Equality, Cooperation and Development: The 30th Anniversary of the Vienna Declaration and Programme of Action and Global Human Rights Governance', 1, NULL, '', 0, 0, 0, 0, 0, 0, DEFAULT, DEFAULT, 2, true, '{}', '\x12330a02656e122d0a02656e1227466f72756d206f6e20476c6f62616c2048756d616e2052696768747320476f7665726e616e636518012ad5010a02656e12ce010a02656e12c7014120666f72756d206f66207363686f6c61727320616e64206f6666696369616c732066726f6d206d616e7920636f756e74726965732e205468657920776569676865642077686174206469676974616c20746563686e6f6c6f67792063616e20646f20666f722068756d616e207269676874732c207768696368206e65772064616e67657273206974206272696e677320746f207468656d2c20616e6420686f7720636f756e747269657320636f756c6420616374206f6e20626f746820746f6765746865722e329e010a02656e1297010a02656e129001457175616c6974792c20436f6f7065726174696f6e20616e6420446576656c6f706d656e743a20546865203330746820416e6e6976657273617279206f6620746865205669656e6e61204465636c61726174696f6e20616e642050726f6772616d6d65206f6620416374696f6e20616e6420476c6f62616c2048756d616e2052696768747320476f7665726e616e636542520a02656e124c0a02656e1246546865203330746820416e6e6976657273617279206f6620746865205669656e6e61204465636c61726174696f6e20616e642050726f6772616d6d65206f6620416374696f6e4a150a130a02656e120d0a02656e12074265696a696e67520d417369612f5368616e676861695a02200368027a8a010a356f7267616e697a6174696f6e732f696e666f726d6174696f6e2d6f66666963652d6f662d7468652d73746174652d636f756e63696c10011a1a0a02656e12140a02656e120e6a6f696e746c7920686f7374656422330a02656e122d0a02656e1227496e666f726d6174696f6e204f6666696365206f662074686520537461746520436f756e63696c7a720a296f7267616e697a6174696f6e732f6d696e69737472792d6f662d666f726569676e2d6166666169727310011a1a0a02656e12140a02656e120e6a6f696e746c7920686f7374656422270a02656e12210a02656e121b4d696e6973747279206f6620466f726569676e20416666616972737aa0010a406f7267616e697a6174696f6e732f6368696e612d696e7465726e6174696f6e616c2d646576656c6f706d656e742d636f6f7065726174696f6e2d6167656e637910011a1a0a02656e12140a02656e120e6a6f696e746c7920686f73746564223e0a02656e12380a02656e12324368696e6120496e7465726e6174696f6e616c20446576656c6f706d656e7420436f6f7065726174696f6e204167656e63798a01340a0c7061727469636970616e7473100218ac0220012a1d0a043202656e1a156f76657220333030207061727469636970616e74738a016f0a29636f756e747269657320616e6420696e7465726e6174696f6e616c206f7267616e697a6174696f6e731003186420052a3c0a043202656e1a346e6561726c792031303020636f756e747269657320616e6420696e7465726e6174696f6e616c206f7267616e697a6174696f6e739201060a043202656e92013d0a043202656e120a73746172745f646174651205706c6163651a226b69636b6564206f666620696e204265696a696e67206f6e205765646e65736461799201240a043202656e120d6475726174696f6e5f646179731a0d74776f2d646179206576656e749201200a043202656e1205686f7374731a114a6f696e746c7920686f737465642062799201300a043202656e12057468656d65120c636f6d6d656d6f72617465731a1374686520666f72756d206973207468656d656492011f0a043202656e120573746174651a10616e206f6e676f696e6720666f72756df00101', '2026-11-29 08:52:07.011514+00', '2026-11-29 08:52:07.011514+00', 1),
	('madrid-seminar', '2025 China-Europe Human Rights Seminar', '2025 China-Europe Human Rights Seminar Human Rights in the Context of the Digital-Intelligent Era', 2, NULL, 'ES', 2025, 0, 0, 0, 0, 0, DEFAULT, DEFAULT, 4, true, '{}', '\x12320a02656e122c0a02656e122632303235204368696e612d4575726f70652048756d616e205269676874732053656d696e617218022ae8010a02656e12e1010a02656e12da01412073656d696e6172206f662070656f706c652077686f20776f726b206f6e2068756d616e2072696768747320696e204368696e6120616e6420696e204575726f7065616e20636f756e74726965732e20546865792074616c6b6564207468726f7567682077686174206469676974616c20746563686e6f6c6f677920616e64206172746966696369616c20696e74656c6c6967656e6365206368616e676520666f722068756d616e207269676874732c20616e6420656e6465642062792061646f7074696e67206120636f6d6d6f6e20646f63756d656e742e32460a02656e12400a02656e123a48756d616e2052696768747320696e2074686520436f6e74657874206f6620746865204469676974616c2d496e74656c6c6967656e74204572613a5d0a02656e12570a02656e125174686520696d70616374206f66206469676974616c20746563686e6f6c6f677920616e64206172746966696369616c20696e74656c6c6967656e63652028414929206f6e2068756d616e207269676874734a180a120a02656e120c0a02656e12064d616472696412024553520d4575726f70652f4d61647269645a0508e90f20037a83010a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d7374756469657310011a150a02656e120f0a02656e1209636f2d686f7374656422320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965737a670a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e10011a150a02656e120f0a02656e1209636f2d686f7374656422240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e9201060a043202656e9201490a043202656e120a73746172745f646174651205706c616365120573746174651a277761732068656c6420696e204d61647269642c20537061696e2c206f6e205765646e65736461799201450a043202656e12057469746c65120a73746172745f646174651a2a7468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e617292013b0a043202656e1205666f6375731a2c666f637573696e67206f6e2074686520696d70616374206f66206469676974616c20746563686e6f6c6f677992011f0a043202656e1205686f7374731a1077617320636f2d686f73746564206279f00101', '2026-11-29 08:52:07.027984+00', '2026-11-29 08:52:07.027984+00', 1),
	('open-day', 'Open Day on Digital Rights', 'Open Day on Digital Rights Jornada de derechos digitales', 3, NULL, 'ES', 2027, 5, 6, 0, 0, 0, DEFAULT, DEFAULT, 2, true, '{}', '\x124b0a02656e12200a02656e121a4f70656e20446179206f6e204469676974616c2052696768747312230a026573121d4a6f726e616461206465206465726563686f73206469676974616c657318034a180a120a02656e120c0a02656e12064d616472696412024553520d4575726f70652f4d61647269645a0708eb0f100518067a500a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e100122240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e82010408011002', '2026-11-29 08:52:07.039866+00', '2026-11-29 08:52:07.039866+00', 1);


--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idempotency VALUES
	('apiKeys/r01k8j827ioml93hojrnsovqka2', '00000000-0000-4000-8000-000000000001', 'plenary.v1.ParticipantService/RegisterParticipant', '\x6062ce50388c36a2de1cbda8b581d292d238b9e0742977449f98d0103b467985', 'events/open-day/participants/ana', '2026-11-29 08:52:07.811467+00'),
	('apiKeys/r01k8j827ioml93hojrnsovqka2', '07aa8da6-66bf-4f75-bab6-b6e21e7a0570', 'plenary.v1.ParticipantService/CommitImport', '\xdaef8a89a2001010ce065faadc03800c210199dd17b2e727435d6258828ab1dd', 'events/open-day/imports/r01k8j82aga9q22mv2kfvbicq3t', '2026-11-29 08:52:08.861693+00');


--
-- Data for Name: import_rows; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.import_rows VALUES
	('open-day', 'r01k8j82aga9q22mv2kfvbicq3t', 2, 1, 0, 'r01k8j82aghb49orhh4fip74gpr', NULL, 'Mar', NULL, NULL, 0, NULL, false, 3, false, '\x0a386576656e74732f6f70656e2d6461792f7061727469636970616e74732f7230316b386a38326167686234396f72686834666970373467707212130a110a03756e64120a0a03756e6412034d61729201110a0f6d6172406578616d706c652e6f7267', '\x', NULL, NULL, NULL, NULL, NULL, NULL),
	('open-day', 'r01k8j82aga9q22mv2kfvbicq3t', 3, 1, 0, 'r01k8j82agh2keg9i688nrp1lvb', NULL, 'Sol', NULL, NULL, 0, NULL, false, 3, false, '\x0a386576656e74732f6f70656e2d6461792f7061727469636970616e74732f7230316b386a3832616768326b656739693638386e7270316c766212130a110a03756e64120a0a03756e641203536f6c9201110a0f736f6c406578616d706c652e6f7267', '\x', NULL, NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: imports; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.imports VALUES
	('open-day', 'r01k8j82aga9q22mv2kfvbicq3t', 2, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '2026-12-29 08:52:08.883397+00', '\x180122055554462d38286432012c3a0e0a044e616d6512046e616d6520013a100a05456d61696c1205656d61696c200242060802100248025a204f6a8acc6e2381f65e8110d91b8e20e747ff8452fab6973369a0f5ab16d8a642603382010c08b8cfafd80610f8a0dba403', '2026-11-29 08:52:08.843653+00', '2026-11-29 08:52:08.883398+00', 2);


--
-- Data for Name: journal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal VALUES
	('access', 1, 'plenaryd/first-administrator', '2026-11-29 08:52:05.861639+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x314bb780805d28fa3a6d6d3a127b2cf28debb5d8e6c663193133a43687cccef3', NULL, NULL, NULL, NULL),
	('directory', 1, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.425011+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x3936deb3b100f63766a4d52b6a233e5953fd584f02cb1b2397674d096a9d577f', NULL, NULL, NULL, NULL),
	('directory', 2, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.473967+00', '\x3936deb3b100f63766a4d52b6a233e5953fd584f02cb1b2397674d096a9d577f', '\x895f45b494bcd4fdb6599ec1bd5ceaaea6df0014ab76b22542bdbd9dd9bd8ef6', NULL, NULL, NULL, NULL),
	('directory', 3, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.496266+00', '\x895f45b494bcd4fdb6599ec1bd5ceaaea6df0014ab76b22542bdbd9dd9bd8ef6', '\x1a2eb029e85e90ad74e51f498f5c0d8d05364dab333f923b32efb5042f395b8c', NULL, NULL, NULL, NULL),
	('directory', 4, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.525645+00', '\x1a2eb029e85e90ad74e51f498f5c0d8d05364dab333f923b32efb5042f395b8c', '\xd42726753a0cb77a7826d6048af311e99d256cc5e3bcec1f92261d01e37247b3', NULL, NULL, NULL, NULL),
	('directory', 5, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.542565+00', '\xd42726753a0cb77a7826d6048af311e99d256cc5e3bcec1f92261d01e37247b3', '\x3e80283fa9c2f2f2258d64dc6ff09c9209602faef34ac676009e9a7eafb64ef2', NULL, NULL, NULL, NULL),
	('directory', 6, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.586093+00', '\x3e80283fa9c2f2f2258d64dc6ff09c9209602faef34ac676009e9a7eafb64ef2', '\x8dfd92f331b618c329dcb6b579bc24d3608edbdb2afbdcc8773a0db8774c5947', NULL, NULL, NULL, NULL),
	('directory', 7, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.602093+00', '\x8dfd92f331b618c329dcb6b579bc24d3608edbdb2afbdcc8773a0db8774c5947', '\x6bee49b6bba3a0701628a1de63f65e613d7315f502cf45a9f85b5e97f0933870', NULL, NULL, NULL, NULL),
	('directory', 8, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.615291+00', '\x6bee49b6bba3a0701628a1de63f65e613d7315f502cf45a9f85b5e97f0933870', '\xb2de65db93477ae8c2bf6fb25ca61ca07a64241e61000d9c6d99e9cc2f55c243', NULL, NULL, NULL, NULL),
	('directory', 9, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.633814+00', '\xb2de65db93477ae8c2bf6fb25ca61ca07a64241e61000d9c6d99e9cc2f55c243', '\xbe22a17549da1fe95c04f3d330963c496e518321b5b6d7437b63aeed7f6157dc', NULL, NULL, NULL, NULL),
	('directory', 10, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.641554+00', '\xbe22a17549da1fe95c04f3d330963c496e518321b5b6d7437b63aeed7f6157dc', '\xfbe297760f9920340e244b70b38e5caa623bb252f0e4dabb0547528da443516f', NULL, NULL, NULL, NULL),
	('directory', 11, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.672888+00', '\xfbe297760f9920340e244b70b38e5caa623bb252f0e4dabb0547528da443516f', '\x97ba15cd65b3d0830f27c121ee70d788982e1bc4e4155bf6d1ba15f15871e268', NULL, NULL, NULL, NULL),
	('directory', 12, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.680762+00', '\x97ba15cd65b3d0830f27c121ee70d788982e1bc4e4155bf6d1ba15f15871e268', '\x0e4afdf0d3bd35149e99692262a2157475e0bbf465ecf8c3379d3843d844c24b', NULL, NULL, NULL, NULL),
	('directory', 13, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.686136+00', '\x0e4afdf0d3bd35149e99692262a2157475e0bbf465ecf8c3379d3843d844c24b', '\x4cf78583a2e58124cbc3afccc507bea18bd2280bf73169fbdefbb170bb556b11', NULL, NULL, NULL, NULL),
	('directory', 14, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.694204+00', '\x4cf78583a2e58124cbc3afccc507bea18bd2280bf73169fbdefbb170bb556b11', '\x749b4456a4612f037b8d606b3905abaa711cc8fbf3e06952370c81fefbcd7cd4', NULL, NULL, NULL, NULL),
	('directory', 15, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.700521+00', '\x749b4456a4612f037b8d606b3905abaa711cc8fbf3e06952370c81fefbcd7cd4', '\xe9f318fae830099cc093c7ee5e7780edf3ebea6ee7b0bcfc7b300d61e1619b10', NULL, NULL, NULL, NULL),
	('directory', 16, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.703713+00', '\xe9f318fae830099cc093c7ee5e7780edf3ebea6ee7b0bcfc7b300d61e1619b10', '\xecee075aed6845d2efc558a079b10efab1c755596633e59854dc54251ba523bc', NULL, NULL, NULL, NULL),
	('directory', 17, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.706338+00', '\xecee075aed6845d2efc558a079b10efab1c755596633e59854dc54251ba523bc', '\x0ece3658851d37100de41de9e0cef12272b72738d4dad3b7aac349b14db91a21', NULL, NULL, NULL, NULL),
	('directory', 18, 'plenary.v1.DirectoryService/CreateOrganization', '2026-11-29 08:52:06.711216+00', '\x0ece3658851d37100de41de9e0cef12272b72738d4dad3b7aac349b14db91a21', '\x20884faf6caca9219d41bb704ff01c0739f5dc029ced318847d2994ca20d53c0', NULL, NULL, NULL, NULL),
	('directory', 19, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.886389+00', '\x20884faf6caca9219d41bb704ff01c0739f5dc029ced318847d2994ca20d53c0', '\xf1ec7a63cb2e0958c5bbda579fb13e96601d9c89320eb1332cd57599e8e15321', NULL, NULL, NULL, NULL),
	('directory', 20, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.899881+00', '\xf1ec7a63cb2e0958c5bbda579fb13e96601d9c89320eb1332cd57599e8e15321', '\xadb2bf084bd777f2f26cd34271ca4f1ff52f97a54ebf1bf02f9de4c416bf57f3', NULL, NULL, NULL, NULL),
	('directory', 21, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.912378+00', '\xadb2bf084bd777f2f26cd34271ca4f1ff52f97a54ebf1bf02f9de4c416bf57f3', '\xd4cb379fe713dd8bf9a86f623334b15fe5718d5d41ddf0b39479ab69a6e37468', NULL, NULL, NULL, NULL),
	('directory', 22, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.924038+00', '\xd4cb379fe713dd8bf9a86f623334b15fe5718d5d41ddf0b39479ab69a6e37468', '\xa5b688e6fcb7fb27b4e87052c09744f9862cd47d358538f4b95413fcb51df42a', NULL, NULL, NULL, NULL),
	('directory', 23, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.931981+00', '\xa5b688e6fcb7fb27b4e87052c09744f9862cd47d358538f4b95413fcb51df42a', '\xd1dc3e216fe1b2c37477db8eafcc160f526f2293905e23ad29da6b514de1d04c', NULL, NULL, NULL, NULL),
	('directory', 24, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.93818+00', '\xd1dc3e216fe1b2c37477db8eafcc160f526f2293905e23ad29da6b514de1d04c', '\xa825ca53da0ee5a81e5da6f3aa0ee584408ba0f9e31fbd205f9b916fbc0ed66c', NULL, NULL, NULL, NULL),
	('directory', 25, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.952531+00', '\xa825ca53da0ee5a81e5da6f3aa0ee584408ba0f9e31fbd205f9b916fbc0ed66c', '\x05450f159c3f7ae596ccdb2a4f81a297a5c028797ad5d1cbc831b3ec650e126a', NULL, NULL, NULL, NULL),
	('directory', 26, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.958178+00', '\x05450f159c3f7ae596ccdb2a4f81a297a5c028797ad5d1cbc831b3ec650e126a', '\xcbcdc2049b9204f6a8d5b848160dcd848060114d8a42117791a666cdcd773812', NULL, NULL, NULL, NULL),
	('directory', 27, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.96836+00', '\xcbcdc2049b9204f6a8d5b848160dcd848060114d8a42117791a666cdcd773812', '\xbb7f12a22a11096bf105de1d7ccaa33cebd652298527edcd7cd7bfa11146154e', NULL, NULL, NULL, NULL),
	('directory', 28, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.975757+00', '\xbb7f12a22a11096bf105de1d7ccaa33cebd652298527edcd7cd7bfa11146154e', '\xba4cc297bd002a139b08d459a7429bd2af3d473bae18a4ecf4aaa76ed298fa86', NULL, NULL, NULL, NULL),
	('directory', 29, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.980048+00', '\xba4cc297bd002a139b08d459a7429bd2af3d473bae18a4ecf4aaa76ed298fa86', '\x57012d389ce47e48fc85889baaf0b8ef0361dbdac945acfd8784b479f8746f95', NULL, NULL, NULL, NULL),
	('directory', 30, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.987393+00', '\x57012d389ce47e48fc85889baaf0b8ef0361dbdac945acfd8784b479f8746f95', '\x4c8eac78a7817f0a8ac3dc48c562d9bf9e569569aad31646bdad5f3ba740c5b8', NULL, NULL, NULL, NULL),
	('directory', 31, 'plenary.v1.DirectoryService/CreatePerson', '2026-11-29 08:52:06.99589+00', '\x4c8eac78a7817f0a8ac3dc48c562d9bf9e569569aad31646bdad5f3ba740c5b8', '\x56055e7d28696ea4c1417aff248a7aa46e0596dc37ddfe004e66ac547e2180cc', NULL, NULL, NULL, NULL),
	('directory', 32, 'plenary.v1.EventService/CreateSeries', '2026-11-29 08:52:07.000923+00', '\x56055e7d28696ea4c1417aff248a7aa46e0596dc37ddfe004e66ac547e2180cc', '\x95f022237c1013e8864cb79d57cf010ff837263b955c15a5c3fd627778124152', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 08:52:07.016595+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xd7a6dfa694d52539812b7aecdb5fcbb760cf3cbded6769602d123746c12276c5', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 08:52:07.033803+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x1c745734f59232008c7e6df1cf717016365c200c3f16d1bbf30d8bb2e3357e98', NULL, NULL, NULL, NULL),
	('events/open-day', 1, 'plenary.v1.EventService/CreateEvent', '2026-11-29 08:52:07.061256+00', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x3e4b3c4b86ffead5ebecdb9df6a0ecb91fe3f5b962591e0fc3eeb0c6366fc416', NULL, NULL, NULL, NULL),
	('events/open-day', 2, 'plenary.v1.ParticipantService/CreateDelegation', '2026-11-29 08:52:07.077992+00', '\x3e4b3c4b86ffead5ebecdb9df6a0ecb91fe3f5b962591e0fc3eeb0c6366fc416', '\xa32ec5aa98e3e0d7a2503f7df4de7414ffdfca35f51132aeb547d1a3895cc327', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 2, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.17035+00', '\xd7a6dfa694d52539812b7aecdb5fcbb760cf3cbded6769602d123746c12276c5', '\x2ca46d846487362de37fe09e5e19509566e061a5f2024e57c31a6208b1782376', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.198071+00', '\x2ca46d846487362de37fe09e5e19509566e061a5f2024e57c31a6208b1782376', '\x45bc91b0a6f388336b50d71978c7807810fa8325da9381d5a9d88736087ce9e3', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 4, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.204242+00', '\x45bc91b0a6f388336b50d71978c7807810fa8325da9381d5a9d88736087ce9e3', '\x93e7f7a6075211d390477f8ae0d86801791ef45a4cd55a2d73172e1494e4992d', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 5, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.215953+00', '\x93e7f7a6075211d390477f8ae0d86801791ef45a4cd55a2d73172e1494e4992d', '\x1cac3b28808323665cdeea5009830ebfe2ad7970ef25a295dcda863ad82e58af', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 6, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.255021+00', '\x1cac3b28808323665cdeea5009830ebfe2ad7970ef25a295dcda863ad82e58af', '\x98a4ed89c9a4fd2ae7da01a5c6add12715e3382772497b282ea4425c8ec9097a', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 7, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.263558+00', '\x98a4ed89c9a4fd2ae7da01a5c6add12715e3382772497b282ea4425c8ec9097a', '\x670fc55d535fdc39014a9699bd1c6e1801e6cc33e6eb9a1c5994ec5482ffde4e', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 8, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.276471+00', '\x670fc55d535fdc39014a9699bd1c6e1801e6cc33e6eb9a1c5994ec5482ffde4e', '\xc9519e72da68b8ae7650ec2983ba3df17f97f5d8b55a632b9509beda7373b760', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 9, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.292756+00', '\xc9519e72da68b8ae7650ec2983ba3df17f97f5d8b55a632b9509beda7373b760', '\xd541168e3de4f7011b1507b876c14aa4119b1bf467e772beea578d4607cb178e', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 10, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.303214+00', '\xd541168e3de4f7011b1507b876c14aa4119b1bf467e772beea578d4607cb178e', '\xda0e79304e02019a2485bf20cc794a7eb92285738ba577ee6cfe9785dd255393', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 2, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.311349+00', '\x1c745734f59232008c7e6df1cf717016365c200c3f16d1bbf30d8bb2e3357e98', '\x99adcc769ad98e77d65e9972a0dab67f9510ef125643685cb738819495c418ef', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.31684+00', '\x99adcc769ad98e77d65e9972a0dab67f9510ef125643685cb738819495c418ef', '\x50d40b0c5e38d1b297d01c116d6fe8fceba56393a8a0daf19436c730253a5f65', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 4, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.322432+00', '\x50d40b0c5e38d1b297d01c116d6fe8fceba56393a8a0daf19436c730253a5f65', '\xbfa25d878d1ab1a976318e2e75ce5c44d5db38aae39b47331500c3dcf5470014', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 5, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.331201+00', '\xbfa25d878d1ab1a976318e2e75ce5c44d5db38aae39b47331500c3dcf5470014', '\xd60ad7242802fa2e948c561bef87f8041eae46a499071d9b1aea7da4a36c1181', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 6, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.335869+00', '\xd60ad7242802fa2e948c561bef87f8041eae46a499071d9b1aea7da4a36c1181', '\x059f9c9405a3035bb77b11c30c7f1eb5b4880b6e552ce40bc3abe09cbf8dd16f', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 7, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.340814+00', '\x059f9c9405a3035bb77b11c30c7f1eb5b4880b6e552ce40bc3abe09cbf8dd16f', '\x32086b4dae642a2e2d5604c188b474c78dc0edc38f8eaf37660c32c88bb37dbd', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 8, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.351744+00', '\x32086b4dae642a2e2d5604c188b474c78dc0edc38f8eaf37660c32c88bb37dbd', '\x2ee72ec1803c4af3c050c47482b1972b344cfc63d73ceab7cde09420adf4b5e1', NULL, NULL, NULL, NULL),
	('events/open-day', 3, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.365321+00', '\xa32ec5aa98e3e0d7a2503f7df4de7414ffdfca35f51132aeb547d1a3895cc327', '\x1bd85fc6ba634c809f75c9d2659d07ed5d5f1e025b24e76b16decf736a74cd0f', NULL, NULL, NULL, NULL),
	('events/open-day', 9, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:07.812524+00', '\x548ee2efdc39ae969d60e33dae17d3e5fa2fd8eeab9845190faa9677134dcf65', '\xb4d2c95b868ea7222174f1306125d8812ecf35b4bf5c472058ebf9f01aec197e', NULL, NULL, NULL, NULL),
	('events/open-day', 10, 'plenary.v1.ParticipantService/RegisterParticipant', '2026-11-29 08:52:08.075783+00', '\xb4d2c95b868ea7222174f1306125d8812ecf35b4bf5c472058ebf9f01aec197e', '\xc43ea8aae03c7f6a29defb8aa47b280a422fc612b2df427a7203b5749ce5d3f0', NULL, NULL, NULL, NULL),
	('events/open-day', 14, 'plenary.v1.ParticipantService/CheckInParticipant', '2026-11-29 08:52:08.772342+00', '\x13c90a102b3f4cc42dedd9ec194a8028b65ea83fa4588bc28df095ddd2353863', '\x0e7f446ecc2d6d8c62edfbad0080bcd6bd78d11fa6070dd29fb7baa7afc992ff', NULL, NULL, NULL, NULL),
	('events/open-day', 4, 'plenary.v1.SessionService/CreateRoom', '2026-11-29 08:52:07.387233+00', '\x1bd85fc6ba634c809f75c9d2659d07ed5d5f1e025b24e76b16decf736a74cd0f', '\x7091e5ae84a8886a1b3cc8d3c750cd29f7b3f5d6c5a5de08da6354b33bc0ba9b', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 11, 'plenary.v1.SessionService/CreateSession', '2026-11-29 08:52:07.401715+00', '\xda0e79304e02019a2485bf20cc794a7eb92285738ba577ee6cfe9785dd255393', '\xb9d45b9a8781e4efaf9e0f2b9fb0a09792848fe59902bbd1ad0c9714ed003e1b', NULL, NULL, NULL, NULL),
	('events/open-day', 5, 'plenary.v1.SessionService/CreateSession', '2026-11-29 08:52:07.408448+00', '\x7091e5ae84a8886a1b3cc8d3c750cd29f7b3f5d6c5a5de08da6354b33bc0ba9b', '\xf2f4601041b87b5701565a6181e26884e81f9ae81ff0a61089e13f42d820493d', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 12, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.419854+00', '\xb9d45b9a8781e4efaf9e0f2b9fb0a09792848fe59902bbd1ad0c9714ed003e1b', '\x8cd5d3b1df99f4a61941676f941709b792375882c66551ddb7d6737ee59b3199', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 13, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.428233+00', '\x8cd5d3b1df99f4a61941676f941709b792375882c66551ddb7d6737ee59b3199', '\xb3c0b28894dfc7028456e31c59863ae818de5576b01656a3a53f9b1383e552b1', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 14, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.433521+00', '\xb3c0b28894dfc7028456e31c59863ae818de5576b01656a3a53f9b1383e552b1', '\xdc7a34c84231602ed31d84bbd38770aa57b29dfac5b3f7b2316e4c2a13238135', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 15, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.438625+00', '\xdc7a34c84231602ed31d84bbd38770aa57b29dfac5b3f7b2316e4c2a13238135', '\xfcfcc24b5d37d6115b59faa6af1d734750770617781425486f56de095d9f516e', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 16, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.444037+00', '\xfcfcc24b5d37d6115b59faa6af1d734750770617781425486f56de095d9f516e', '\x2a0ec9d9f14dc5a3db6ebd7396273837838c2a235fe113794fb691a5c0029255', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 17, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.450594+00', '\x2a0ec9d9f14dc5a3db6ebd7396273837838c2a235fe113794fb691a5c0029255', '\x19d6911eedc9a7048d353da6719b284f534826427b1769c0424a15152809e2a4', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 18, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.454844+00', '\x19d6911eedc9a7048d353da6719b284f534826427b1769c0424a15152809e2a4', '\x8994c276acc9557eed855f0d6c5f1f68ba287bf6740dcd29d85271b0f45c06cd', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 19, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.461994+00', '\x8994c276acc9557eed855f0d6c5f1f68ba287bf6740dcd29d85271b0f45c06cd', '\x69bf8e729cffc6515601da6cc41518bf49ffb7e5bfbeef91606c58464f742991', NULL, NULL, NULL, NULL),
	('events/beijing-forum', 20, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.466688+00', '\x69bf8e729cffc6515601da6cc41518bf49ffb7e5bfbeef91606c58464f742991', '\x476e5973c39e69d8bc71ca00851aa940c6a91a7321d2c12293c1c1dca904277d', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 9, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.470928+00', '\x2ee72ec1803c4af3c050c47482b1972b344cfc63d73ceab7cde09420adf4b5e1', '\x8a2d3cf9ed4d5f6c536f442016134305d9e229baf864f9700b87e215ef19935b', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 10, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.478884+00', '\x8a2d3cf9ed4d5f6c536f442016134305d9e229baf864f9700b87e215ef19935b', '\x572efd86e8432de866b0ed5c122784badc63a97dab9a0693befff96828260d99', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 11, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.483581+00', '\x572efd86e8432de866b0ed5c122784badc63a97dab9a0693befff96828260d99', '\x40edf7fcc9fe8104deceb34e399237ef841f71aa7e6dc2bbf841c0e3b778d69d', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 12, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.488008+00', '\x40edf7fcc9fe8104deceb34e399237ef841f71aa7e6dc2bbf841c0e3b778d69d', '\x69e3e4a6f1e039b4416ca1157f8861c2418793fbb08b4c4527f525a52132f8c7', NULL, NULL, NULL, NULL),
	('events/open-day', 6, 'plenary.v1.StatementService/CreateStatement', '2026-11-29 08:52:07.49169+00', '\xf2f4601041b87b5701565a6181e26884e81f9ae81ff0a61089e13f42d820493d', '\x1a13e0b2cbc4f39b7eed0e7b94d67a7e5622f19e71243c975cba3357e6631511', NULL, NULL, NULL, NULL),
	('events/madrid-seminar', 13, 'plenary.v1.DocumentService/CreateDocument', '2026-11-29 08:52:07.504445+00', '\x69e3e4a6f1e039b4416ca1157f8861c2418793fbb08b4c4527f525a52132f8c7', '\xaacac9a5769a5496db8518c7eb73e03954d43b1053916168bc9eaf0ef57c39b9', NULL, NULL, NULL, NULL),
	('events/open-day', 7, 'plenary.v1.DocumentService/CreateDocument', '2026-11-29 08:52:07.513878+00', '\x1a13e0b2cbc4f39b7eed0e7b94d67a7e5622f19e71243c975cba3357e6631511', '\x8f3a82cd4fa09f064737ef68605d650cdd10407b83394e7254642d47a4b40d5e', NULL, NULL, NULL, NULL),
	('events/open-day', 8, 'plenary.v1.DocumentService/EndorseDocument', '2026-11-29 08:52:07.522764+00', '\x8f3a82cd4fa09f064737ef68605d650cdd10407b83394e7254642d47a4b40d5e', '\x548ee2efdc39ae969d60e33dae17d3e5fa2fd8eeab9845190faa9677134dcf65', NULL, NULL, NULL, NULL),
	('access', 2, 'plenary.v1.AccessService/CreateApiKey', '2026-11-29 08:52:07.585778+00', '\x314bb780805d28fa3a6d6d3a127b2cf28debb5d8e6c663193133a43687cccef3', '\xa9988d6e9340f1d2dd11a9364a2a15bef3194f303b547561e41b005c298edd54', NULL, NULL, NULL, NULL),
	('access', 3, 'plenary.v1.AccessService/CreateRoleBinding', '2026-11-29 08:52:07.642247+00', '\xa9988d6e9340f1d2dd11a9364a2a15bef3194f303b547561e41b005c298edd54', '\x54766804f3efa76595dce492b5cd2332a8b1e430ed3b38bc3b0a567f46b4343e', NULL, NULL, NULL, NULL),
	('events/open-day', 11, 'plenary.v1.ParticipantService/InviteParticipant', '2026-11-29 08:52:08.271879+00', '\xc43ea8aae03c7f6a29defb8aa47b280a422fc612b2df427a7203b5749ce5d3f0', '\x5ca05808c7bdd5ef6215daac0361681dd8e2904de5018a89e647bf24200769b7', NULL, NULL, NULL, NULL),
	('events/open-day', 12, 'plenary.v1.ParticipantService/CreateCheckpoint', '2026-11-29 08:52:08.442275+00', '\x5ca05808c7bdd5ef6215daac0361681dd8e2904de5018a89e647bf24200769b7', '\x2bf3bc1d79faa9eae1b680d4eee0e2ee987feeb36cf3f07e54b4578a00af4a0a', NULL, NULL, NULL, NULL),
	('events/open-day', 13, 'plenary.v1.ParticipantService/IssueBadge', '2026-11-29 08:52:08.535342+00', '\x2bf3bc1d79faa9eae1b680d4eee0e2ee987feeb36cf3f07e54b4578a00af4a0a', '\x13c90a102b3f4cc42dedd9ec194a8028b65ea83fa4588bc28df095ddd2353863', NULL, NULL, NULL, NULL),
	('events/open-day', 15, 'plenary.v1.ParticipantService/PlanImport', '2026-11-29 08:52:08.853554+00', '\x0e7f446ecc2d6d8c62edfbad0080bcd6bd78d11fa6070dd29fb7baa7afc992ff', '\x12af513a90e510b2e8e7fbae3776a78d706bc7d75a40ba5c2a3d614e2c4eff56', NULL, NULL, NULL, NULL),
	('events/open-day', 16, 'plenary.v1.ParticipantService/CommitImport', '2026-11-29 08:52:08.884209+00', '\x12af513a90e510b2e8e7fbae3776a78d706bc7d75a40ba5c2a3d614e2c4eff56', '\xf5b9707b964afd15323fba4165b318ff5c2bc9e448f5b7946d017c2bbaea37ca', 'r01k8j82agtifn7mgu5f60s7oae', 2, '\xaa720fc02ffe500b121948896c6373e5be4ee79149f914a23369a1fcfc57ffb2', NULL),
	('directory', 33, 'plenary.v1.DirectoryService/MergePeople', '2026-11-29 08:52:08.948981+00', '\x95f022237c1013e8864cb79d57cf010ff837263b955c15a5c3fd627778124152', '\x07ca16babd36ff6e4ebbcc86ff469d27f99f35b9c7f698a79c36caf553f7363a', NULL, NULL, NULL, NULL),
	('directory', 34, 'plenary.v1.DirectoryService/MergeOrganizations', '2026-11-29 08:52:08.977013+00', '\x07ca16babd36ff6e4ebbcc86ff469d27f99f35b9c7f698a79c36caf553f7363a', '\xae4d6fe1ca95a51cf7ca2b3ba42059c16c2432c93fcf09c5e4ab90efb4a3c374', NULL, NULL, NULL, NULL),
	('events/open-day', 17, 'plenary.v1.DocumentService/CorrectAdoption', '2026-11-29 08:52:09.026371+00', '\xf5b9707b964afd15323fba4165b318ff5c2bc9e448f5b7946d017c2bbaea37ca', '\x9eace94c1ba776e9d8f09d420819648bdfd6d59242e8000276a62c7600fe795f', NULL, NULL, NULL, '\xf31f883fb42f84d08870fcf3429087b06b7ae306a3cb48f35d73ee256c01fbeb'),
	('events/open-day', 18, 'plenary.v1.ParticipantService/WithdrawParticipant', '2026-11-29 08:52:09.169514+00', '\x9eace94c1ba776e9d8f09d420819648bdfd6d59242e8000276a62c7600fe795f', '\x642e46066d149a8fef2adc0b6d567f910253842aaa99a5317a21c84ce0714f7e', NULL, NULL, NULL, '\x781608f8a12b8e2af2c2af8dc791b8fcc1ded3a08d37c6c5a83fe4d1f04fe7a0');


--
-- Data for Name: journal_heads; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_heads VALUES
	('access', 3, '\x54766804f3efa76595dce492b5cd2332a8b1e430ed3b38bc3b0a567f46b4343e'),
	('directory', 34, '\xae4d6fe1ca95a51cf7ca2b3ba42059c16c2432c93fcf09c5e4ab90efb4a3c374'),
	('events/open-day', 18, '\x642e46066d149a8fef2adc0b6d567f910253842aaa99a5317a21c84ce0714f7e'),
	('events/beijing-forum', 20, '\x476e5973c39e69d8bc71ca00851aa940c6a91a7321d2c12293c1c1dca904277d'),
	('events/madrid-seminar', 13, '\xaacac9a5769a5496db8518c7eb73e03954d43b1053916168bc9eaf0ef57c39b9');


--
-- Data for Name: journal_reasons; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_reasons VALUES
	('events/open-day', 17, 'Counted again.', '\x132fc7b19587f8c1ff13fa6e26dad006'),
	('events/open-day', 18, 'Cannot come.', '\xdc0b44b9556e26645aa59ed891d4c228');


--
-- Data for Name: merged_organizations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merged_organizations VALUES
	('union-of-students', 'students-union', '\x0a1f6f7267616e697a6174696f6e732f756e696f6e2d6f662d73747564656e7473121d0a02656e12170a02656e1211556e696f6e206f662053747564656e74732808520c08b6cfafd8061088d4e0d2025a0c08b6cfafd8061088d4e0d2026203223122', '2026-11-29 08:52:08.976508+00');


--
-- Data for Name: merged_people; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merged_people VALUES
	('mar-again', 'mar', '\x0a1070656f706c652f6d61722d616761696e120f0a09536f6c6572204d6172120265734a0c08b6cfafd80610a0e1b8da03520c08b6cfafd80610a0e1b8da035a03223122', '\x0a0a70656f706c652f6d6172120f0a094d617220536f6c6572120265734a0c08b6cfafd80610c0d5ffd503520c08b6cfafd80610c0d5ffd5035a03223122', '\x0a0a70656f706c652f6d6172120f0a094d617220536f6c657212026573120f0a09536f6c6572204d6172120265734a0c08b6cfafd80610c0d5ffd503520c08b8cfafd80610f0de86c3035a03223222', '{}', '2026-11-29 08:52:08.946987+00');


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
	('information-office-of-the-state-council', 'Information Office of the State Council', 'Information Office of the State Council', 1, NULL, '', '\x12330a02656e122d0a02656e1227496e666f726d6174696f6e204f6666696365206f662074686520537461746520436f756e63696c4a060a043202656e', '2026-11-29 08:52:06.346553+00', '2026-11-29 08:52:06.346553+00', 1, '=information office state council	Information Office of the State Council
', 1),
	('ministry-of-foreign-affairs', 'Ministry of Foreign Affairs', 'Ministry of Foreign Affairs', 1, NULL, '', '\x12270a02656e12210a02656e121b4d696e6973747279206f6620466f726569676e20416666616972734a060a043202656e', '2026-11-29 08:52:06.465678+00', '2026-11-29 08:52:06.465678+00', 1, '=ministry foreign affairs	Ministry of Foreign Affairs
', 1),
	('china-international-development-cooperation-agency', 'China International Development Cooperation Agency', 'China International Development Cooperation Agency', 1, NULL, '', '\x123e0a02656e12380a02656e12324368696e6120496e7465726e6174696f6e616c20446576656c6f706d656e7420436f6f7065726174696f6e204167656e63794a060a043202656e', '2026-11-29 08:52:06.488006+00', '2026-11-29 08:52:06.488006+00', 1, '=china international development cooperation agency	China International Development Cooperation Agency
', 1),
	('center-for-china-and-globalization', 'Center for China and Globalization', 'Center for China and Globalization', 6, NULL, '', '\x122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e4a060a043202656e', '2026-11-29 08:52:06.522406+00', '2026-11-29 08:52:06.522406+00', 1, '=center china globalization	Center for China and Globalization
', 1),
	('university-of-chinese-academy-of-social-sciences', 'University of Chinese Academy of Social Sciences', 'University of Chinese Academy of Social Sciences', 4, NULL, '', '\x123c0a02656e12360a02656e1230556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365734a060a043202656e', '2026-11-29 08:52:06.533778+00', '2026-11-29 08:52:06.533778+00', 1, '=university chinese academy social sciences	University of Chinese Academy of Social Sciences
', 1),
	('law-school-of-university-of-cass', 'Law School', 'Law School', 5, 'university-of-chinese-academy-of-social-sciences', '', '\x12160a02656e12100a02656e120a4c6177205363686f6f6c4a060a043202656e', '2026-11-29 08:52:06.571039+00', '2026-11-29 08:52:06.571039+00', 1, '=law school	Law School
', 1),
	('office-of-the-un-high-commissioner-for-human-rights', 'Office of the United Nations High Commissioner for Human Rights', 'Office of the United Nations High Commissioner for Human Rights', 2, NULL, '', '\x124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874734a060a043202656e', '2026-11-29 08:52:06.595604+00', '2026-11-29 08:52:06.595604+00', 1, '=office united nations high commissioner human rights	Office of the United Nations High Commissioner for Human Rights
', 1),
	('tsinghua-university', 'Tsinghua University', 'Tsinghua University', 4, NULL, '', '\x121f0a02656e12190a02656e12135473696e6768756120556e69766572736974794a060a043202656e', '2026-11-29 08:52:06.610005+00', '2026-11-29 08:52:06.610005+00', 1, '=tsinghua university	Tsinghua University
', 1),
	('tsinghua-school-of-journalism-and-communication', 'School of Journalism and Communication', 'School of Journalism and Communication', 5, 'tsinghua-university', '', '\x12320a02656e122c0a02656e12265363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e4a060a043202656e', '2026-11-29 08:52:06.622656+00', '2026-11-29 08:52:06.622656+00', 1, '=school journalism communication	School of Journalism and Communication
', 1),
	('human-rights-commission-of-malaysia', 'Human Rights Commission of Malaysia', 'Human Rights Commission of Malaysia', 3, NULL, '', '\x122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369614a060a043202656e', '2026-11-29 08:52:06.637508+00', '2026-11-29 08:52:06.637508+00', 1, '=human rights commission malaysia	Human Rights Commission of Malaysia
', 1),
	('east-china-university-of-political-science-and-law', 'East China University of Political Science and Law', 'East China University of Political Science and Law', 4, NULL, '', '\x123e0a02656e12380a02656e123245617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61774a060a043202656e', '2026-11-29 08:52:06.668712+00', '2026-11-29 08:52:06.668712+00', 1, '=east china university political science law	East China University of Political Science and Law
', 1),
	('digital-rule-of-law-research-institute', 'Digital Rule of Law Research Institute', 'Digital Rule of Law Research Institute', 6, 'east-china-university-of-political-science-and-law', '', '\x12320a02656e122c0a02656e12264469676974616c2052756c65206f66204c617720526573656172636820496e737469747574654a060a043202656e', '2026-11-29 08:52:06.67931+00', '2026-11-29 08:52:06.67931+00', 1, '=digital rule law research institute	Digital Rule of Law Research Institute
', 1),
	('china-society-for-human-rights-studies', 'China Society for Human Rights Studies', 'China Society for Human Rights Studies', 8, NULL, '', '\x12320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965734a060a043202656e', '2026-11-29 08:52:06.683409+00', '2026-11-29 08:52:06.683409+00', 1, '=china society human rights studies	China Society for Human Rights Studies
', 1),
	('catedra-china-foundation', 'Catedra China Foundation', 'Catedra China Foundation', 7, NULL, 'ES', '\x12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e4a060a043202656e4a3a0a043202656e120b726567696f6e5f636f64651a257468652043617465647261204368696e6120466f756e646174696f6e20696e20537061696e', '2026-11-29 08:52:06.692854+00', '2026-11-29 08:52:06.692854+00', 1, '=catedra china foundation	Catedra China Foundation
', 1),
	('southwest-university-of-political-science-and-law', 'Southwest University of Political Science and Law', 'Southwest University of Political Science and Law', 4, NULL, '', '\x123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61774a060a043202656e', '2026-11-29 08:52:06.699689+00', '2026-11-29 08:52:06.699689+00', 1, '=southwest university political science law	Southwest University of Political Science and Law
', 1),
	('human-rights-institute-of-southwest-university', 'Human Rights Institute', 'Human Rights Institute', 6, 'southwest-university-of-political-science-and-law', '', '\x12220a02656e121c0a02656e121648756d616e2052696768747320496e737469747574654a060a043202656e', '2026-11-29 08:52:06.702971+00', '2026-11-29 08:52:06.702971+00', 1, '=human rights institute	Human Rights Institute
', 1),
	('students-union', 'Students'' Union', 'Students'' Union Union of Students', 8, NULL, '', '\x121b0a02656e12150a02656e120f53747564656e74732720556e696f6e2211556e696f6e206f662053747564656e7473', '2026-11-29 08:52:06.70573+00', '2026-11-29 08:52:08.974767+00', 2, '=students union	Students'' Union
~union students	Union of Students
', 2);


--
-- Data for Name: participant_exports; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participant_exports VALUES
	('open-day', 'bba37e896e532b5e', false, 'apiKeys/r01k8j827ioml93hojrnsovqka2', 1, '\x83ce0b3fcb548e0c84905c1212c6745fde8ff466664b4c7f7ce4d17fb59d6338', 16, NULL, NULL, '2026-11-29 08:52:08.915152+00'),
	('open-day', 'bba37e896e532b5e', true, 'apiKeys/r01k8j827ioml93hojrnsovqka2', 1, '\x83ce0b3fcb548e0c84905c1212c6745fde8ff466664b4c7f7ce4d17fb59d6338', 16, 6, '\xd2a3605ce950c6f803fa2f89270e53d793d8e3b4ab1d4f284a3ea93a5d13187d', '2026-11-29 08:52:08.917906+00');


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
	('beijing-forum', 'zoon-ahmed-khan', 'zoon-ahmed-khan', false, 'Zoon Ahmed Khan', 'Zoon Ahmed Khan', 0, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x1299010a1b0a02656e12150a02656e120f5a6f6f6e2041686d6564204b68616e1a7a0a160a02656e12100a02656e120a72657365617263686572122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e1a306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e1a1670656f706c652f7a6f6f6e2d61686d65642d6b68616e320102800103880103a201060a043202656e', '2026-11-29 08:52:07.12615+00', '2026-11-29 08:52:07.12615+00', 1, 0, 'Center for China and Globalization', ''),
	('beijing-forum', 'liu-huawen', 'liu-huawen', false, 'Liu Huawen', 'Liu Huawen', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12b7010a160a02656e12100a02656e120a4c69752048756177656e1a9c010a1a0a02656e12140a02656e120e7669636520707265736964656e74124e0a02656e12480a02656e12424c6177205363686f6f6c206f662074686520556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365731a2e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d636173731a1170656f706c652f6c69752d68756177656e800103880103a201060a043202656e', '2026-11-29 08:52:07.190913+00', '2026-11-29 08:52:07.190913+00', 1, 0, 'Law School of the University of Chinese Academy of Social Sciences', ''),
	('beijing-forum', 'veronica-birga', 'veronica-birga', false, 'Veronica Birga', 'Veronica Birga', 0, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12cb010a1a0a02656e12140a02656e120e5665726f6e6963612042697267611aac010a1a0a02656e12140a02656e120e4368696566206f66205374616666124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874731a416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d7269676874731a1570656f706c652f7665726f6e6963612d6269726761320102800103880103a201060a043202656ea201330a043202656e1205726f6c65731a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756d', '2026-11-29 08:52:07.202716+00', '2026-11-29 08:52:07.202716+00', 1, 0, 'Office of the United Nations High Commissioner for Human Rights', ''),
	('beijing-forum', 'shi-anbin', 'shi-anbin', false, 'Shi Anbin', 'Shi Anbin', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12b9010a150a02656e120f0a02656e120953686920416e62696e1a9f010a150a02656e120f0a02656e120970726f666573736f7212470a02656e12410a02656e123b5363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e2c205473696e6768756120556e69766572736974791a3d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e1a1070656f706c652f7368692d616e62696e800103880103a201060a043202656e', '2026-11-29 08:52:07.212447+00', '2026-11-29 08:52:07.212447+00', 1, 0, 'School of Journalism and Communication, Tsinghua University', ''),
	('beijing-forum', 'noor-aziah-mohd-awal', 'noor-aziah-mohd-awal', false, 'Noor Aziah Mohd Awal', 'Noor Aziah Mohd Awal', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12a3010a200a02656e121a0a02656e12144e6f6f7220417a696168204d6f6864204177616c1a7f0a190a02656e12130a02656e120d566963652043686169726d616e122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369611a316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c61797369611a1b70656f706c652f6e6f6f722d617a6961682d6d6f68642d6177616c800103880103a201060a043202656e', '2026-11-29 08:52:07.249077+00', '2026-11-29 08:52:07.249077+00', 1, 0, 'Human Rights Commission of Malaysia', ''),
	('beijing-forum', 'ma-changshan', 'ma-changshan', false, 'Ma Changshan', 'Ma Changshan', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12cf010a180a02656e12120a02656e120c4d61204368616e677368616e1ab2010a100a02656e120a0a02656e12046465616e12680a02656e12620a02656e125c4469676974616c2052756c65206f66204c617720526573656172636820496e737469747574652061742045617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e737469747574651a1370656f706c652f6d612d6368616e677368616e800103880103a201060a043202656e', '2026-11-29 08:52:07.261329+00', '2026-11-29 08:52:07.261329+00', 1, 0, 'Digital Rule of Law Research Institute at East China University of Political Science and Law', ''),
	('beijing-forum', 'scholars-and-officials', NULL, true, 'scholars and officials', 'scholars and officials', 0, '{1}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12240a220a02656e121c0a02656e12167363686f6c61727320616e64206f6666696369616c732001320101800103880103a201480a043202656e12066372656469741205726f6c65731a317363686f6c61727320616e64206f6666696369616c7320617474656e64696e6720616e206f6e676f696e6720666f72756d', '2026-11-29 08:52:07.272398+00', '2026-11-29 08:52:07.272398+00', 1, 0, '', ''),
	('beijing-forum', 'experts', NULL, true, 'Experts', 'Experts', 1, '{2}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12150a130a02656e120d0a02656e12074578706572747320012801320102800103880103a201410a043202656e1206637265646974120863617465676f72791205726f6c65731a204578706572747320706f696e746564206f75742061742074686520666f72756d', '2026-11-29 08:52:07.285082+00', '2026-11-29 08:52:07.285082+00', 1, 0, '', ''),
	('beijing-forum', 'scholars-from-china-and-abroad', NULL, true, 'scholars both from China and abroad', 'scholars both from China and abroad', 2, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12310a2f0a02656e12290a02656e12237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f616420012802800103880103a2013d0a043202656e1206637265646974120863617465676f72791a237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f6164', '2026-11-29 08:52:07.301655+00', '2026-11-29 08:52:07.301655+00', 1, 0, '', ''),
	('madrid-seminar', 'zhang-yonghe', 'zhang-yonghe', false, 'Zhang Yonghe', 'Zhang Yonghe', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12d0010a180a02656e12120a02656e120c5a68616e6720596f6e6768651ab3010a1a0a02656e12140a02656e120e657865637574697665206465616e12570a02656e12510a02656e124b48756d616e2052696768747320496e73746974757465206f6620536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3c6f7267616e697a6174696f6e732f68756d616e2d7269676874732d696e737469747574652d6f662d736f757468776573742d756e69766572736974791a1370656f706c652f7a68616e672d796f6e676865800103880103a201060a043202656eaa01b901080112ad010a02656e12a6010a02656e129f015a68616e6720596f6e6768652c20657865637574697665206465616e206f66207468652048756d616e2052696768747320496e73746974757465206f6620536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61772c206174207468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e61722e1a035643475001', '2026-11-29 08:52:07.307418+00', '2026-11-29 08:52:07.307418+00', 1, 0, 'Human Rights Institute of Southwest University of Political Science and Law', ''),
	('madrid-seminar', 'lu-guangjin', 'lu-guangjin', false, 'Lu Guangjin', 'Lu Guangjin', 0, '{2}', 3, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12a2010a170a02656e12110a02656e120b4c75204775616e676a696e1a86010a1a0a02656e12140a02656e120e7669636520707265736964656e7412320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965731a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d737475646965731a1270656f706c652f6c752d6775616e676a696e3201023803800103880103a201060a043202656ea201370a043202656e1205726f6c6573120f617474656e64616e63655f6d6f64651a177361696420696e206120766964656f2061646472657373', '2026-11-29 08:52:07.315242+00', '2026-11-29 08:52:07.315242+00', 1, 0, 'China Society for Human Rights Studies', ''),
	('madrid-seminar', 'marta-montoro', 'marta-montoro', false, 'Marta Montoro', 'Marta Montoro', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12f5010a190a02656e12130a02656e120d4d61727461204d6f6e746f726f1a6a0a1a0a02656e12140a02656e120e7669636520707265736964656e7412240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a6c0a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a1470656f706c652f6d617274612d6d6f6e746f726f800103880103a201060a043202656e', '2026-11-29 08:52:07.32079+00', '2026-11-29 08:52:07.32079+00', 1, 0, 'Catedra China Foundation Catedra China Foundation', ''),
	('madrid-seminar', 'laura-suero-moreno', 'laura-suero-moreno', false, 'Laura Suero Moreno', 'Laura Suero Moreno', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x128c010a1e0a02656e12180a02656e12124c6175726120537565726f204d6f72656e6f1a6a0a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a1970656f706c652f6c617572612d737565726f2d6d6f72656e6f800103880103a201060a043202656e', '2026-11-29 08:52:07.329724+00', '2026-11-29 08:52:07.329724+00', 1, 0, 'Catedra China Foundation', ''),
	('madrid-seminar', 'lin-wei', 'lin-wei', false, 'Lin Wei', 'Lin Wei', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12af010a130a02656e120d0a02656e12074c696e205765691a97010a150a02656e120f0a02656e1209707265736964656e74123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c61771a0e70656f706c652f6c696e2d776569800103880103a201060a043202656e', '2026-11-29 08:52:07.334784+00', '2026-11-29 08:52:07.334784+00', 1, 0, 'Southwest University of Political Science and Law', ''),
	('madrid-seminar', 'experts-scholars-officials-industry', NULL, true, 'experts, scholars, government officials, industry representatives and other stakeholders from the human rights fields of China and European countries', 'experts, scholars, government officials, industry representatives and other stakeholders from the human rights fields of China and European countries', 0, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12a6010aa3010a02656e129c010a02656e129501657870657274732c207363686f6c6172732c20676f7665726e6d656e74206f6666696369616c732c20696e64757374727920726570726573656e7461746976657320616e64206f74686572207374616b65686f6c646572732066726f6d207468652068756d616e20726967687473206669656c6473206f66204368696e6120616e64204575726f7065616e20636f756e74726965732001800103880103a201060a043202656e', '2026-11-29 08:52:07.339542+00', '2026-11-29 08:52:07.339542+00', 1, 0, '', ''),
	('madrid-seminar', 'young-representatives', NULL, true, 'Young representatives', 'Young representatives', 6, '{}', 0, NULL, 0, '', NULL, '{}', 3, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12230a210a02656e121b0a02656e1215596f756e6720726570726573656e7461746976657320012806800103880103a201060a043202656eaa015b080112500a02656e124a0a02656e1244596f756e6720726570726573656e74617469766573206174207468652032303235204368696e612d4575726f70652048756d616e205269676874732053656d696e61722e1a035643475001', '2026-11-29 08:52:07.346838+00', '2026-11-29 08:52:07.346838+00', 1, 0, '', ''),
	('open-day', 'lin', NULL, false, 'Lin', 'Lin', 0, '{}', 0, 'students', 0, '', NULL, '{}', 0, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12110a0f0a02656e12090a02656e12034c696e42246576656e74732f6f70656e2d6461792f64656c65676174696f6e732f73747564656e7473', '2026-11-29 08:52:07.363767+00', '2026-11-29 08:52:07.363767+00', 1, 0, '', ''),
	('open-day', 'ana', NULL, false, 'Ana', 'Ana', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 4, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12110a0f0a02656e12090a02656e1203416e61', '2026-11-29 08:52:07.809795+00', '2026-11-29 08:52:07.809795+00', 1, 0, '', ''),
	('open-day', 'eva', NULL, false, 'Eva', 'Eva', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 1, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12110a0f0a02656e12090a02656e1203457661', '2026-11-29 08:52:08.261584+00', '2026-11-29 08:52:08.261584+00', 1, 0, '', ''),
	('open-day', 'r01k8j82aghb49orhh4fip74gpr', NULL, false, 'Mar', 'Mar', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 3, 2, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12130a110a03756e64120a0a03756e6412034d61729201110a0f6d6172406578616d706c652e6f7267', '2026-11-29 08:52:08.862362+00', '2026-11-29 08:52:08.862362+00', 1, 0, '', 'mar@example.org'),
	('open-day', 'r01k8j82agh2keg9i688nrp1lvb', NULL, false, 'Sol', 'Sol', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 3, 3, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12130a110a03756e64120a0a03756e641203536f6c9201110a0f736f6c406578616d706c652e6f7267', '2026-11-29 08:52:08.862362+00', '2026-11-29 08:52:08.862362+00', 1, 0, '', 'sol@example.org'),
	('open-day', 'ben', NULL, false, 'Ben', 'Ben', 0, '{}', 0, NULL, 0, '', NULL, '{}', 0, NULL, 7, NULL, NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '\x12110a0f0a02656e12090a02656e120342656eba010c43616e6e6f7420636f6d652e', '2026-11-29 08:52:08.074141+00', '2026-11-29 08:52:09.166931+00', 2, 0, '', '');


--
-- Data for Name: people; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people VALUES
	('zoon-ahmed-khan', 'Zoon Ahmed Khan', 'Zoon Ahmed Khan', '\x12150a0f5a6f6f6e2041686d6564204b68616e1202656e2a4a0a160a02656e12100a02656e120a7265736561726368657212306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e42060a043202656e', '2026-11-29 08:52:06.881103+00', '2026-11-29 08:52:06.881103+00', 1, '=zoon ahmed khan	Zoon Ahmed Khan
@researcher	researcher
', 1),
	('liu-huawen', 'Liu Huawen', 'Liu Huawen', '\x12100a0a4c69752048756177656e1202656e2a4c0a1a0a02656e12140a02656e120e7669636520707265736964656e74122e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d6361737342060a043202656e', '2026-11-29 08:52:06.897734+00', '2026-11-29 08:52:06.897734+00', 1, '=liu huawen	Liu Huawen
@vice president	vice president
', 1),
	('veronica-birga', 'Veronica Birga', 'Veronica Birga Birga', '\x121b0a0e5665726f6e6963612042697267611202656e2a0542697267612a5f0a1a0a02656e12140a02656e120e4368696566206f6620537461666612416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d72696768747342060a043202656e', '2026-11-29 08:52:06.910784+00', '2026-11-29 08:52:06.910784+00', 1, '=veronica birga	Veronica Birga
.birga	Birga
@chief staff	Chief of Staff
', 1),
	('shi-anbin', 'Shi Anbin', 'Shi Anbin', '\x120f0a0953686920416e62696e1202656e2a560a150a02656e120f0a02656e120970726f666573736f72123d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e42060a043202656e', '2026-11-29 08:52:06.922199+00', '2026-11-29 08:52:06.922199+00', 1, '=shi anbin	Shi Anbin
@professor	professor
', 1),
	('noor-aziah-mohd-awal', 'Noor Aziah Mohd Awal', 'Noor Aziah Mohd Awal', '\x121a0a144e6f6f7220417a696168204d6f6864204177616c1202656e2a4e0a190a02656e12130a02656e120d566963652043686169726d616e12316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c617973696142060a043202656e', '2026-11-29 08:52:06.929167+00', '2026-11-29 08:52:06.929167+00', 1, '=noor aziah mohd awal	Noor Aziah Mohd Awal
@vice chairman	Vice Chairman
', 1),
	('ma-changshan', 'Ma Changshan', 'Ma Changshan Ma', '\x12160a0c4d61204368616e677368616e1202656e2a024d612a480a100a02656e120a0a02656e12046465616e12346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e7374697475746542060a043202656e', '2026-11-29 08:52:06.936766+00', '2026-11-29 08:52:06.936766+00', 1, '=ma changshan	Ma Changshan
.ma	Ma
@dean	dean
', 1),
	('zhang-yonghe', 'Zhang Yonghe', 'Zhang Yonghe', '\x12120a0c5a68616e6720596f6e6768651202656e2a5a0a1a0a02656e12140a02656e120e657865637574697665206465616e123c6f7267616e697a6174696f6e732f68756d616e2d7269676874732d696e737469747574652d6f662d736f757468776573742d756e697665727369747942060a043202656e', '2026-11-29 08:52:06.949138+00', '2026-11-29 08:52:06.949138+00', 1, '=zhang yonghe	Zhang Yonghe
@executive dean	executive dean
', 1),
	('lu-guangjin', 'Lu Guangjin', 'Lu Guangjin', '\x12110a0b4c75204775616e676a696e1202656e2a520a1a0a02656e12140a02656e120e7669636520707265736964656e7412346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d7374756469657342060a043202656e', '2026-11-29 08:52:06.956314+00', '2026-11-29 08:52:06.956314+00', 1, '=lu guangjin	Lu Guangjin
@vice president	vice president
', 1),
	('marta-montoro', 'Marta Montoro', 'Marta Montoro', '\x12130a0d4d61727461204d6f6e746f726f1202656e2a440a1a0a02656e12140a02656e120e7669636520707265736964656e7412266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e2a460a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e42060a043202656e', '2026-11-29 08:52:06.967396+00', '2026-11-29 08:52:06.967396+00', 1, '=marta montoro	Marta Montoro
@vice president	vice president
@director general	director general
', 1),
	('laura-suero-moreno', 'Laura Suero Moreno', 'Laura Suero Moreno Moreno', '\x12200a124c6175726120537565726f204d6f72656e6f1202656e2a064d6f72656e6f2a440a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e42060a043202656e', '2026-11-29 08:52:06.974315+00', '2026-11-29 08:52:06.974315+00', 1, '=laura suero moreno	Laura Suero Moreno
.moreno	Moreno
@junior advisor	junior advisor
', 1),
	('lin-wei', 'Lin Wei', 'Lin Wei Lin', '\x12120a074c696e205765691202656e2a034c696e2a580a150a02656e120f0a02656e1209707265736964656e74123f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c617742060a043202656e', '2026-11-29 08:52:06.978885+00', '2026-11-29 08:52:06.978885+00', 1, '=lin wei	Lin Wei
.lin	Lin
@president	president
', 1),
	('mar', 'Mar Soler', 'Mar Soler Soler Mar', '\x120f0a094d617220536f6c657212026573120f0a09536f6c6572204d617212026573', '2026-11-29 08:52:06.985656+00', '2026-11-29 08:52:08.945926+00', 2, '=mar soler	Mar Soler
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
	('r01k8j827io8chfrlkmf3k806od', 'apiKeys/r01k8j827ioml93hojrnsovqka2', 1, '', NULL, '', '2026-11-29 08:52:05.851618+00', 1),
	('r01k8j829aomvff8rtckrkqoas1', 'apiKeys/press', 8, 'events/open-day', NULL, 'apiKeys/r01k8j827ioml93hojrnsovqka2', '2026-11-29 08:52:07.641703+00', 1);


--
-- Data for Name: rooms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rooms VALUES
	('open-day', 'hall', 'Hall', 'Hall', '\x12100a02656e120a0a02656e120448616c6c2028', '2026-11-29 08:52:07.386123+00', '2026-11-29 08:52:07.386123+00', 1);


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_migrations VALUES
	(1, 'foundation', '\x25f9afab575710029448162ebd56f76254f673a1fc17cbfd425d1ed72403e2a9', '2026-11-29 08:52:05.027646+00'),
	(2, 'directory', '\x0c6ccd347c425a8f4deff85cc8d1c911ac9c990f536d96ba46924e7fbc120beb', '2026-11-29 08:52:05.077523+00'),
	(3, 'events', '\x5ac664403ff60521058d66b6e4a8d490de8d5e22f0606b41647bd86b4ce37e7d', '2026-11-29 08:52:05.129017+00'),
	(4, 'participants', '\xc637a79f6fe87b8cc5e7c5c0412c2856faa8c1e221f51576fc5ffc9d4fb87aaa', '2026-11-29 08:52:05.251366+00'),
	(5, 'denied_calls', '\x61bda1b8cefd7acf8082ee9e2abf4a0cee2595485e30d38b248b76f02d774181', '2026-11-29 08:52:05.273686+00'),
	(6, 'serving_role', '\x740307a8f6eb4be15f149310edb6855654a178aaa347addfc502254cd0d28661', '2026-11-29 08:52:05.292598+00'),
	(7, 'sessions', '\x0a9344a1f7962447d1e693ef2be1f6053f1d55cc74f51f9b81e357f1d345e9d7', '2026-11-29 08:52:05.40337+00'),
	(8, 'statements', '\x0edb468c0aa75c55f8aef544f189d50145816ba9b2e8389beb23f813bd1cdd09', '2026-11-29 08:52:05.45474+00'),
	(9, 'documents', '\x6f0ac052c6abd87f276c5040a75ce31f91ec3d160e0532add6fba96fde44fafe', '2026-11-29 08:52:05.54601+00'),
	(10, 'check_in', '\x40bd507ac15a4cf5b5195ba1f5bc314b53f6b64551a5393831b611c141069325', '2026-11-29 08:52:05.59372+00'),
	(11, 'matching', '\xbd920bafa78974c8202b0ba5a6cd6f154925c8d8794eee616704de4474470754', '2026-11-29 08:52:05.637818+00'),
	(12, 'imports', '\x7ce6b8c7da6b2b58a7c3806f80e96ede536350f0cd8c26d0b01f9bc695c7979d', '2026-11-29 08:52:05.687206+00'),
	(13, 'participant_exports', '\xb720135671654dacd9202507c03f7003e4f8f3034a8477523b8c6409c619a7e1', '2026-11-29 08:52:05.705377+00'),
	(14, 'cancelled_parts', '\xe873d77c3cc64e99323305c73c008e768a0f2d5b79d10b79ca22ec6214aa54d2', '2026-11-29 08:52:05.713745+00'),
	(15, 'rows_of_events', '\xc18029679576d8ffad81c262854ee31910d19d027387bcd3810b52e22e70ce84', '2026-11-29 08:52:05.721007+00'),
	(16, 'journal_reasons', '\x575212a7c6d14d457b04b1b77938d9368cffab587361daf1b8bfc4579c19575c', '2026-11-29 08:52:05.735719+00'),
	(17, 'lowered_limits', '\x54856ebb318c17cf615a8d18b771db7798539d693e187a48a0d49e0e094c6aa5', '2026-11-29 08:52:05.750887+00'),
	(18, 'voided_and_heads', '\x1bae9cbaf65724be121c1537bbaf31501357e31a02165c691f6529b052213aac', '2026-11-29 08:52:05.76757+00'),
	(19, 'corrections', '\x487e4ed5525d80c719489ee86d7cdbad92c31425dc34fd867171d1ef04a5e072', '2026-11-29 08:52:05.784945+00'),
	(20, 'nothing_acknowledged_is_lost', '\xa6c3dc35c570819fb3edfced8edbfcf5daa9e81e353815625173b27e83d3f947', '2026-11-29 08:52:05.793009+00'),
	(21, 'exits', '\x9a19f4957fad4e4df9c0c7023eef8aa95ec95935be0caa61b647932cd62922dd', '2026-11-29 08:52:05.798071+00'),
	(22, 'bounded_names', '\xf2f8f63ed53c39bec760b75492c8a1fef8f87ac623eff76bb4e89ba4d6e3da37', '2026-11-29 08:52:05.803446+00'),
	(23, 'found_by_address', '\xb3cf2f6ac3c4ee61da0b40ca44c51ff11b8b6395ea2dffd411e32cdec15f9125', '2026-11-29 08:52:05.809089+00'),
	(24, 'import_cells', '\x4f309e37096691fa7114deb0051e5de909a80fe97341ae67ba8682633b8f3375', '2026-11-29 08:52:05.812905+00');


--
-- Data for Name: series; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.series VALUES
	('open-days', 'Open days', 'Open days', '\x12150a02656e120f0a02656e12094f70656e2064617973', '2026-11-29 08:52:07.000147+00', '2026-11-29 08:52:07.000147+00', 1);


--
-- Data for Name: session_appearances; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session_appearances VALUES
	('beijing-forum', 'opening-ceremony', 0, 'veronica-birga');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES
	('beijing-forum', 'opening-ceremony', 'Opening ceremony', 'Opening ceremony', 1, 4, NULL, NULL, '', '{}', NULL, NULL, NULL, DEFAULT, '\x121c0a02656e12160a02656e12104f70656e696e6720636572656d6f6e7918015a440a0e7665726f6e6963612d626972676112306576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7665726f6e6963612d62697267612004624d0a043202656e12057469746c6512046b696e64120b617070656172616e636573120573746174651a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756d', '2026-11-29 08:52:07.395159+00', '2026-11-29 08:52:07.395159+00', 1),
	('open-day', 'morning', 'In the morning', 'In the morning', 4, 1, NULL, 'hall', '', '{}', NULL, NULL, NULL, DEFAULT, '\x121a0a02656e12140a02656e120e496e20746865206d6f726e696e671804', '2026-11-29 08:52:07.405762+00', '2026-11-29 08:52:07.405762+00', 1);


--
-- Data for Name: statement_publications; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_publications VALUES
	('beijing-forum', 'scholars-and-officials', 1, '\x0a220a02656e121c0a02656e12167363686f6c61727320616e64206f6666696369616c73', NULL, '2026-11-29 08:52:07.417414+00'),
	('beijing-forum', 'experts', 1, '\x0a130a02656e120d0a02656e120745787065727473', NULL, '2026-11-29 08:52:07.427165+00'),
	('beijing-forum', 'zoon-ahmed-khan', 1, '\x0a1b0a02656e12150a02656e120f5a6f6f6e2041686d6564204b68616e1a7a0a160a02656e12100a02656e120a72657365617263686572122e0a02656e12280a02656e122243656e74657220666f72204368696e6120616e6420476c6f62616c697a6174696f6e1a306f7267616e697a6174696f6e732f63656e7465722d666f722d6368696e612d616e642d676c6f62616c697a6174696f6e', NULL, '2026-11-29 08:52:07.432511+00'),
	('beijing-forum', 'liu-huawen', 1, '\x0a160a02656e12100a02656e120a4c69752048756177656e1a9c010a1a0a02656e12140a02656e120e7669636520707265736964656e74124e0a02656e12480a02656e12424c6177205363686f6f6c206f662074686520556e6976657273697479206f66204368696e6573652041636164656d79206f6620536f6369616c20536369656e6365731a2e6f7267616e697a6174696f6e732f6c61772d7363686f6f6c2d6f662d756e69766572736974792d6f662d63617373', NULL, '2026-11-29 08:52:07.437598+00'),
	('beijing-forum', 'veronica-birga', 1, '\x0a1a0a02656e12140a02656e120e5665726f6e6963612042697267611aac010a1a0a02656e12140a02656e120e4368696566206f66205374616666124b0a02656e12450a02656e123f4f6666696365206f662074686520556e69746564204e6174696f6e73204869676820436f6d6d697373696f6e657220666f722048756d616e205269676874731a416f7267616e697a6174696f6e732f6f66666963652d6f662d7468652d756e2d686967682d636f6d6d697373696f6e65722d666f722d68756d616e2d726967687473', NULL, '2026-11-29 08:52:07.44278+00'),
	('beijing-forum', 'scholars-from-china-and-abroad', 1, '\x0a2f0a02656e12290a02656e12237363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f6164', NULL, '2026-11-29 08:52:07.449149+00'),
	('beijing-forum', 'shi-anbin', 1, '\x0a150a02656e120f0a02656e120953686920416e62696e1a9f010a150a02656e120f0a02656e120970726f666573736f7212470a02656e12410a02656e123b5363686f6f6c206f66204a6f75726e616c69736d20616e6420436f6d6d756e69636174696f6e2c205473696e6768756120556e69766572736974791a3d6f7267616e697a6174696f6e732f7473696e676875612d7363686f6f6c2d6f662d6a6f75726e616c69736d2d616e642d636f6d6d756e69636174696f6e', NULL, '2026-11-29 08:52:07.454131+00'),
	('beijing-forum', 'noor-aziah-mohd-awal', 1, '\x0a200a02656e121a0a02656e12144e6f6f7220417a696168204d6f6864204177616c1a7f0a190a02656e12130a02656e120d566963652043686169726d616e122f0a02656e12290a02656e122348756d616e2052696768747320436f6d6d697373696f6e206f66204d616c61797369611a316f7267616e697a6174696f6e732f68756d616e2d7269676874732d636f6d6d697373696f6e2d6f662d6d616c6179736961', NULL, '2026-11-29 08:52:07.461371+00'),
	('beijing-forum', 'ma-changshan', 1, '\x0a180a02656e12120a02656e120c4d61204368616e677368616e1ab2010a100a02656e120a0a02656e12046465616e12680a02656e12620a02656e125c4469676974616c2052756c65206f66204c617720526573656172636820496e737469747574652061742045617374204368696e6120556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a346f7267616e697a6174696f6e732f6469676974616c2d72756c652d6f662d6c61772d72657365617263682d696e73746974757465', NULL, '2026-11-29 08:52:07.465909+00'),
	('madrid-seminar', 'lu-guangjin', 1, '\x0a170a02656e12110a02656e120b4c75204775616e676a696e1a86010a1a0a02656e12140a02656e120e7669636520707265736964656e7412320a02656e122c0a02656e12264368696e6120536f636965747920666f722048756d616e2052696768747320537475646965731a346f7267616e697a6174696f6e732f6368696e612d736f63696574792d666f722d68756d616e2d7269676874732d73747564696573', NULL, '2026-11-29 08:52:07.470245+00'),
	('madrid-seminar', 'marta-montoro', 1, '\x0a190a02656e12130a02656e120d4d61727461204d6f6e746f726f1a6a0a1a0a02656e12140a02656e120e7669636520707265736964656e7412240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e1a6c0a1c0a02656e12160a02656e12106469726563746f722067656e6572616c12240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e', NULL, '2026-11-29 08:52:07.478169+00'),
	('madrid-seminar', 'laura-suero-moreno', 1, '\x0a1e0a02656e12180a02656e12124c6175726120537565726f204d6f72656e6f1a6a0a1a0a02656e12140a02656e120e6a756e696f722061647669736f7212240a02656e121e0a02656e121843617465647261204368696e6120466f756e646174696f6e1a266f7267616e697a6174696f6e732f636174656472612d6368696e612d666f756e646174696f6e', NULL, '2026-11-29 08:52:07.482953+00'),
	('madrid-seminar', 'lin-wei', 1, '\x0a130a02656e120d0a02656e12074c696e205765691a97010a150a02656e120f0a02656e1209707265736964656e74123d0a02656e12370a02656e1231536f7574687765737420556e6976657273697479206f6620506f6c69746963616c20536369656e636520616e64204c61771a3f6f7267616e697a6174696f6e732f736f757468776573742d756e69766572736974792d6f662d706f6c69746963616c2d736369656e63652d616e642d6c6177', NULL, '2026-11-29 08:52:07.487392+00'),
	('open-day', 'welcome', 1, '\x0a0f0a02656e12090a02656e12034c696e', NULL, '2026-11-29 08:52:07.491122+00');


--
-- Data for Name: statement_relations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_relations VALUES
	('beijing-forum', 'scholars-from-china-and-abroad', 0, 'veronica-birga');


--
-- Data for Name: statement_revisions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_revisions VALUES
	('beijing-forum', 'scholars-and-officials', 1, 1, '', '\x1a386576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7363686f6c6172732d616e642d6f6666696369616c73480172b1010a0a626f74682d736964657310021a02656e229c014173206469676974616c20746563686e6f6c6f677920646576656c6f70732c206974206f70656e73207761797320746f2070726f746563742068756d616e2072696768747320616e64206174207468652073616d652074696d65206d616b65732074686174206861726465723b2074686520776f726c642073686f756c64207468657265666f726520776f726b20746f676574686572206d6f72652e7a126469676974616c20746563686e6f6c6f67797a19696e7465726e6174696f6e616c20636f6f7065726174696f6e8a01650a043202656e1207737065616b657212087365676d656e74731a4a6272696e677320626f7468206f70706f7274756e697469657320616e64206368616c6c656e67657320746f207468652070726f74656374696f6e206f662068756d616e20726967687473a00104', '2026-11-29 08:52:07.418613+00'),
	('beijing-forum', 'experts', 1, 1, '', '\x1a296576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f65787065727473480272510a0762656e6566697410021a02656e224050726f677265737320696e20746563686e6f6c6f67792063616e207365727665207468652070726f74656374696f6e206f662068756d616e207269676874732e7a126469676974616c20746563686e6f6c6f67798a01420a043202656e1207737065616b657212087365676d656e74731a2763616e2062656e656669742066726f6d20746563686e6f6c6f676963616c20616476616e636573a00104', '2026-11-29 08:52:07.427561+00'),
	('beijing-forum', 'zoon-ahmed-khan', 1, 1, '', '\x1a316576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7a6f6f6e2d61686d65642d6b68616e480372590a0e706f696e74732d6f662d7669657710011a02656e22414469676974616c20746563686e6f6c6f67792063616e2068656c7020757320746f2061636365737320646966666572656e7420706f696e7473206f66207669657772640a09636f6e73656e73757310011a02656e225149742063616e206265207574696c697a656420746f2070726f6d6f7465206f7572206b6e6f776c656467652061626f75742065616368206f7468657220616e64206275696c6420636f6e73656e7375732e7a126469676974616c20746563686e6f6c6f67797a086469616c6f6775658a015c0a043202656e1207737065616b657212087365676d656e74731a414469676974616c20746563686e6f6c6f67792063616e2068656c7020757320746f2061636365737320646966666572656e7420706f696e7473206f662076696577a00104', '2026-11-29 08:52:07.432903+00'),
	('beijing-forum', 'liu-huawen', 1, 1, '', '\x1a2c6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6c69752d68756177656e480472a7010a066669656c647310021a02656e2296014368696e612075736573206469676974616c20746563686e6f6c6f677920746f2070726f746563742068756d616e2072696768747320696e206d616e79206669656c64733b20616d6f6e67207468656d206172652074686520666967687420616761696e737420706f76657274792c207363686f6f6c696e672c206865616c7468206361726520616e642074686520636f757274732e7a126469676974616c20746563686e6f6c6f67797a11706f766572747920726564756374696f6e7a09656475636174696f6e7a0b6865616c746820636172657a076a7573746963658a01610a043202656e1207737065616b657212087365676d656e74731206746f706963731a3e696e636c7564696e6720706f766572747920726564756374696f6e2c20656475636174696f6e2c206865616c74686361726520616e64206a757374696365a00104', '2026-11-29 08:52:07.437982+00'),
	('beijing-forum', 'veronica-birga', 1, 1, '', '\x1a306576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7665726f6e6963612d6269726761422e6576656e74732f6265696a696e672d666f72756d2f73657373696f6e732f6f70656e696e672d636572656d6f6e79480572d9010a136f757470616365642d7361666567756172647310011a02656e22bb01546865207261706964206469676974616c207472616e73666f726d6174696f6e20696e636c7564696e6720616476616e63657320696e206172746966696369616c20696e74656c6c6967656e636520697320726573686170696e67206f757220776f726c642c206f6674656e206f7574706163696e67207468652065737461626c6973686d656e74206f66206e65636573736172792068756d616e20726967687473207361666567756172647320627920726567756c61746f72737a176172746966696369616c20696e74656c6c6967656e63657a0a726567756c6174696f6e8a01480a043202656e1207737065616b6572120773657373696f6e12087365676d656e74731a24617420746865206f70656e696e6720636572656d6f6e79206f662074686520666f72756da00104', '2026-11-29 08:52:07.443453+00'),
	('beijing-forum', 'scholars-from-china-and-abroad', 1, 1, '', '\x1a406576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7363686f6c6172732d66726f6d2d6368696e612d616e642d6162726f61644806725c0a0b6e65772d7468726561747310021a02656e2247546563686e6963616c2070726f67726573732063616e20616c736f20656e64616e6765722068756d616e2072696768747320696e2077617973207468617420617265206e65772e7a126469676974616c20746563686e6f6c6f67798201320801122e6576656e74732f6265696a696e672d666f72756d2f73746174656d656e74732f7665726f6e6963612d62697267618a01630a043202656e1207737065616b6572120972656c6174696f6e731a4742697267612773206f62736572766174696f6e732077657265206563686f6564206279207363686f6c61727320626f74682066726f6d204368696e6120616e64206162726f61648a012b0a043202656e12087365676d656e74731a1963616e20616c736f20706f7365206e65772074687265617473a00104', '2026-11-29 08:52:07.449938+00'),
	('beijing-forum', 'shi-anbin', 1, 1, '', '\x1a2b6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f7368692d616e62696e4807726d0a14707269766163792d616e642d657175616c69747910021a02656e224f4469676974616c20746563686e6f6c6f677920707574732070656f706c6527732072696768747320746f207072697661637920616e6420746f20657175616c69747920746f2074686520746573742e72570a0b77686f6c652d776f726c6410021a02656e22424e6f206f6e6520636f756e747279206861732074686573652070726f626c656d7320616c6f6e653b207468652077686f6c6520776f726c6420686173207468656d2e7a07707269766163797a08657175616c6974798a01410a043202656e1207737065616b657212087365676d656e74731206746f706963731a1e72696768747320746f207072697661637920616e6420657175616c697479a00104', '2026-11-29 08:52:07.454352+00'),
	('beijing-forum', 'noor-aziah-mohd-awal', 1, 1, '', '\x1a366576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6e6f6f722d617a6961682d6d6f68642d6177616c48087295010a05616275736510021a02656e22850154686520696e7465726e6574206c6574732070656f706c65206c6561726e207468696e6773206163726f737320657665727920626f726465722c2079657420736f6d65206d697375736520697420746f207370726561642068617472656420616e6420736c616e6465722c207768696368206861726d732068756d616e207269676874732e72600a086368696c6472656e10021a02656e224e4368696c6472656e2061726520746865206561736965737420746f206578706c6f6974206f6e6c696e6520616e64206861766520746f206265206b65707420736166652066726f6d20746861742e7a0b68617465207370656563687a0a646566616d6174696f6e7a13726967687473206f6620746865206368696c648a014b0a043202656e1207737065616b657212087365676d656e74731206746f706963731a2874686520737072656164206f6620686174652073706565636820616e6420646566616d6174696f6e8a01530a043202656e12087365676d656e74731206746f706963731a396368696c6472656e2061726520657370656369616c6c792076756c6e657261626c6520746f206f6e6c696e65206578706c6f69746174696f6ea00104', '2026-11-29 08:52:07.461599+00'),
	('beijing-forum', 'ma-changshan', 1, 1, '', '\x1a2e6576656e74732f6265696a696e672d666f72756d2f7061727469636970616e74732f6d612d6368616e677368616e48097286010a08617070726f61636810021a02656e22744368696e6120616e737765727320746865206861726d2074686174206469676974616c20746563686e6f6c6f67792063616e20646f20746f2068756d616e207269676874732062792070757474696e672070656f706c6520666972737420616e642062792072656c79696e67206f6e206c61772e72db010a09636f6d6d756e69747910021a02656e229c01436f756e747269657320657665727977686572652073686f756c64206a6f696e20746865697220737472656e67746820696e206120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6e2c20746f20626520726561647920666f7220776861742068756d616e2072696768747320676f7665726e616e63652077696c6c206661636520696e2074686520776f726c642e2a290a02656e12236120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6e7a0b72756c65206f66206c61777a19696e7465726e6174696f6e616c20636f6f7065726174696f6e8a01430a043202656e1207737065616b657212087365676d656e74731a28612070656f706c652d63656e746572656420616e64206c61772d626173656420617070726f6163688a01350a043202656e12087365676d656e74731a236120636f6d6d756e697479206f66206469676974616c20636976696c697a6174696f6ea00104', '2026-11-29 08:52:07.466141+00'),
	('madrid-seminar', 'lu-guangjin', 1, 1, '', '\x1a2e6576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c752d6775616e676a696e4801500372b6010a0c7369676e69666963616e636510021a02656e229f015468652073656d696e6172206d61747465727320696e207468652065786368616e676573206265747765656e204368696e6120616e64204575726f7065206f6e2068756d616e207269676874733a2069742063617272696573207468656972207468656f727920666f727761726420616e642068656c707320636976696c697a6174696f6e7320746f2074616c6b20776974682065616368206f746865722e7a086469616c6f6775657a167468656f7279206f662068756d616e207269676874738a012e0a043202656e1207737065616b657212046d6f64651a177361696420696e206120766964656f20616464726573738a01380a043202656e12087365676d656e74731a26666f73746572696e67206469616c6f67756520616d6f6e6720636976696c697a6174696f6e73a00104', '2026-11-29 08:52:07.470469+00'),
	('madrid-seminar', 'marta-montoro', 1, 1, '', '\x1a306576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6d617274612d6d6f6e746f726f480272680a1176756c6e657261626c652d67726f75707310021a02656e224d496e20746865206469676974616c206167652074686520726967687473206f662074686f73652077686f2061726520656173696c79206861726d6564206e6565642070726f74656374696f6e2e72bc010a0868756d616e69736d10021a02656e22a901546865206469676974616c207265766f6c7574696f6e2061736b7320666f72206d6f72652068756d616e69736d207468616e20657665723b2061732074686520776f726c6420616476616e6365732c206368696c6472656e2c20776f6d656e2c206f6c642070656f706c6520616e642074686f73652077686f206c69766520696e2074686520476c6f62616c20536f757468206d757374206e6f7420626520666f72676f7474656e2e72730a106d756c7469706f6c61722d776f726c6410021a02656e22595368652077616e7473206120776f726c64206f66206d616e7920706f6c65732c20696e207768696368206561636820636976696c697a6174696f6e2c2063756c7475726520616e642070656f706c652069732068656172642e72a7010a0f7374726f6e6765722d72696768747310021a02656e228d014e6f772074686174207468657265206172652041492c20726f626f747320616e64206175746f6d6174696f6e2c2068756d616e207269676874732073686f756c64206265636f6d65207374726f6e6765722c207265616368206675727468657220616e6420626520616461707465643b20746865792073686f756c64206e6f742067726f77207765616b65722e7a1176756c6e657261626c652067726f7570737a13726967687473206f6620746865206368696c647a0f726967687473206f6620776f6d656e7a0d6f6c64657220706572736f6e737a0c476c6f62616c20536f7574687a176172746966696369616c20696e74656c6c6967656e63658a01600a043202656e1207737065616b657212087365676d656e74731206746f706963731a3d70726f74656374696e672074686520726967687473206f662076756c6e657261626c652067726f75707320696e20746865206469676974616c206167658a01320a043202656e12087365676d656e74731a20536865206164766f63617465642061206d756c7469706f6c617220776f726c64a00104', '2026-11-29 08:52:07.478405+00'),
	('madrid-seminar', 'laura-suero-moreno', 1, 1, '', '\x1a356576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c617572612d737565726f2d6d6f72656e6f4803729a010a15726567756c6174696f6e2d616e642d65746869637310021a02656e227b52756c657320616e6420657468696373206861766520746f206265636f6d652070617274206f6620686f77204149206973206d6164652c20616e6420736f6f6e2c2062656361757365206974207368617065732065766572792073696465206f6620736f63696574792065766572206d6f726520646565706c792e72ab010a057269736b7310021a02656e229b014120736f63696574792074686174206769766573204149206e6f206574686963616c20616e64206c6567616c206672616d65206d61792066696e642077686174206e6f626f64792077616e7465643a2068756d616e20726967687473206172652076696f6c617465642c20616c676f726974686d73206469736372696d696e6174652c20616e64207072697661637920776561727320617761792e72af010a13726f6c652d6f662d7468652d73656d696e617210021a02656e2291015468652073656d696e6172206272696e677320646966666572656e74206469736369706c696e657320696e746f206f6e6520636f6e766572736174696f6e20616e6420656e636f75726167657320746563686e6f6c6f6779207468617420697320646576656c6f70656420726573706f6e7369626c7920616e6420696e206163636f726420776974682070656f706c652e7a176172746966696369616c20696e74656c6c6967656e63657a066574686963737a0a726567756c6174696f6e7a1c6469736372696d696e6174696f6e20627920616c676f726974686d737a07707269766163798a01550a043202656e1207737065616b657212087365676d656e74731a3a696e7465677261746520726567756c6174696f6e20616e642065746869637320696e746f2074686520646576656c6f706d656e74206f662041498a014f0a043202656e12087365676d656e74731206746f706963731a35616c676f726974686d6963206469736372696d696e6174696f6e20616e64207468652065726f73696f6e206f6620707269766163798a01360a043202656e12087365676d656e74731a2470726f6d6f74696e6720696e7465726469736369706c696e617279206469616c6f677565a00104', '2026-11-29 08:52:07.483194+00'),
	('madrid-seminar', 'lin-wei', 1, 1, '', '\x1a2a6576656e74732f6d61647269642d73656d696e61722f7061727469636970616e74732f6c696e2d7765694804729d010a10636f6d6d6f6e2d6368616c6c656e676510021a02656e2282014368696e6120616e642074686520636f756e7472696573206f66204575726f70652068617665207468652073616d65207461736b3a20746f2070726f746563742068756d616e206469676e69747920616e642068756d616e2072696768747320696e20616e20616765206f66206469676974616c20696e74656c6c6967656e63652e72b6010a12676f616c2d6f662d746563686e6f6c6f677910021a02656e229901496e2074686520656e6420746563686e6f6c6f677920697320746865726520746f2073657276652070656f706c6520616e6420746f206d616b65207468656d2061626c6520746f20646f206d6f72652c20616e64206e6f7420746f2074616b652066726f6d20616e79626f647920776861742069732074686569727320746f206465636964652c206f722074686569722066726565646f6d2e7296010a076469676e69747910011a02656e22840148756d616e206469676e69747920697320626f746820746865207374617274696e6720706f696e7420616e64207468652064657374696e6174696f6e206f662068756d616e2072696768747320616e6420746865206574686963616c20636f726e657273746f6e652074686174207765206d75737420616c77617973207570686f6c642e7a0d68756d616e206469676e6974798a01510a043202656e1207737065616b657212087365676d656e74731a3661206368616c6c656e676520666163656420627920626f7468204368696e6120616e64204575726f7065616e20636f756e74726965738a01660a043202656e12087365676d656e74731206746f706963731a4c48756d616e206469676e69747920697320626f746820746865207374617274696e6720706f696e7420616e64207468652064657374696e6174696f6e206f662068756d616e20726967687473a00104', '2026-11-29 08:52:07.487618+00'),
	('open-day', 'welcome', 1, 1, '', '\x1a206576656e74732f6f70656e2d6461792f7061727469636970616e74732f6c696e72200a017710021a02656e22154576657279626f64792069732077656c636f6d652e', '2026-11-29 08:52:07.491334+00');


--
-- Data for Name: statements; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statements VALUES
	('beijing-forum', 'scholars-and-officials', '', '', 'scholars-and-officials', NULL, NULL, NULL, 1, 0, 4, '', '{"digital technology","international cooperation"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.417414+00', '2026-11-29 08:52:07.417414+00', '2026-11-29 08:52:07.417414+00', 1),
	('beijing-forum', 'experts', '', '', 'experts', NULL, NULL, NULL, 2, 0, 4, '', '{"digital technology"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.427165+00', '2026-11-29 08:52:07.427165+00', '2026-11-29 08:52:07.427165+00', 1),
	('beijing-forum', 'zoon-ahmed-khan', '', '', 'zoon-ahmed-khan', NULL, NULL, NULL, 3, 0, 4, '', '{"digital technology",dialogue}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.432511+00', '2026-11-29 08:52:07.432511+00', '2026-11-29 08:52:07.432511+00', 1),
	('beijing-forum', 'liu-huawen', '', '', 'liu-huawen', NULL, NULL, NULL, 4, 0, 4, '', '{"digital technology","poverty reduction",education,"health care",justice}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.437598+00', '2026-11-29 08:52:07.437598+00', '2026-11-29 08:52:07.437598+00', 1),
	('beijing-forum', 'veronica-birga', '', '', 'veronica-birga', NULL, NULL, 'opening-ceremony', 5, 0, 4, '', '{"artificial intelligence",regulation}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.44278+00', '2026-11-29 08:52:07.44278+00', '2026-11-29 08:52:07.44278+00', 1),
	('beijing-forum', 'scholars-from-china-and-abroad', '', '', 'scholars-from-china-and-abroad', NULL, NULL, NULL, 6, 0, 4, '', '{"digital technology"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.449149+00', '2026-11-29 08:52:07.44915+00', '2026-11-29 08:52:07.44915+00', 1),
	('beijing-forum', 'shi-anbin', '', '', 'shi-anbin', NULL, NULL, NULL, 7, 0, 4, '', '{privacy,equality}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.454131+00', '2026-11-29 08:52:07.454132+00', '2026-11-29 08:52:07.454132+00', 1),
	('beijing-forum', 'noor-aziah-mohd-awal', '', '', 'noor-aziah-mohd-awal', NULL, NULL, NULL, 8, 0, 4, '', '{"hate speech",defamation,"rights of the child"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.461371+00', '2026-11-29 08:52:07.461371+00', '2026-11-29 08:52:07.461371+00', 1),
	('beijing-forum', 'ma-changshan', '', '', 'ma-changshan', NULL, NULL, NULL, 9, 0, 4, '', '{"rule of law","international cooperation"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.465909+00', '2026-11-29 08:52:07.465909+00', '2026-11-29 08:52:07.465909+00', 1),
	('madrid-seminar', 'lu-guangjin', '', '', 'lu-guangjin', NULL, NULL, NULL, 1, 3, 4, '', '{dialogue,"theory of human rights"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.470245+00', '2026-11-29 08:52:07.470246+00', '2026-11-29 08:52:07.470246+00', 1),
	('madrid-seminar', 'marta-montoro', '', '', 'marta-montoro', NULL, NULL, NULL, 2, 0, 4, '', '{"vulnerable groups","rights of the child","rights of women","older persons","Global South","artificial intelligence"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.478169+00', '2026-11-29 08:52:07.478169+00', '2026-11-29 08:52:07.478169+00', 1),
	('madrid-seminar', 'laura-suero-moreno', '', '', 'laura-suero-moreno', NULL, NULL, NULL, 3, 0, 4, '', '{"artificial intelligence",ethics,regulation,"discrimination by algorithms",privacy}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.482953+00', '2026-11-29 08:52:07.482953+00', '2026-11-29 08:52:07.482953+00', 1),
	('madrid-seminar', 'lin-wei', '', '', 'lin-wei', NULL, NULL, NULL, 4, 0, 4, '', '{"human dignity"}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.487392+00', '2026-11-29 08:52:07.487392+00', '2026-11-29 08:52:07.487392+00', 1),
	('open-day', 'welcome', '', '', 'lin', NULL, NULL, NULL, NULL, 0, 0, '', '{}', NULL, NULL, NULL, 4, '', 1, 1, '2026-11-29 08:52:07.491122+00', '2026-11-29 08:52:07.491122+00', '2026-11-29 08:52:07.491122+00', 1);


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



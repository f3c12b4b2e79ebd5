-- One generation of the views. Every row says which record of the log brought it (partition and
-- recorded_offset; the topic is named at the table) and, where something ended it, the offset in
-- the same partition of the record that did. "As of" a position vector a row is seen when
-- recorded_offset < next offset of its partition, and its end is not. There are no foreign keys
-- across topics: partitions interleave in any order.

-- ------------------------------------------------------------------ articles.captured

create table captures (
  partition          int not null,
  recorded_offset    bigint not null,
  article_id         text collate "C" not null,
  event_id           text collate "C" not null,
  recorded_at        timestamptz not null,
  observed_at        timestamptz not null,
  text_hash          text collate "C" not null,
  url                text,
  canonical_url      text,
  outlet             text collate "C",
  title              text,
  byline             text,
  language           text not null,
  published_at       timestamptz,
  published_at_basis text not null,
  flags              text[] not null,
  credited_agency    text,
  origin             jsonb not null,
  primary key (partition, recorded_offset)
);
create index captures_article on captures (article_id, recorded_offset);
create index captures_event on captures (event_id);

-- Each distinct text of an article once; the position is that of its first capture.
create table texts (
  article_id      text collate "C" not null,
  text_hash       text collate "C" not null,
  partition       int not null,
  recorded_offset bigint not null,
  title           text,
  byline          text,
  text            text,
  search          tsvector generated always as (
    setweight(to_tsvector('english', coalesce(title, '')), 'A')
    || to_tsvector('english', coalesce(text, ''))) stored,
  primary key (article_id, text_hash)
);
create index texts_search on texts using gin (search);

create table withdrawals (
  partition       int not null,
  recorded_offset bigint not null,
  article_id      text collate "C" not null,
  -- WITHDRAWN or ERASED
  kind            text not null,
  at              timestamptz not null,
  reason          text not null,
  requested_by    text not null,
  primary key (partition, recorded_offset)
);
create index withdrawals_article on withdrawals (article_id);

-- ------------------------------------------------------------------ articles.enriched

-- One row an enriched event. until_offset: the next event of the article that made another state
-- the current one; rows of status HISTORY never were current and end nothing.
create table revisions (
  partition       int not null,
  recorded_offset bigint not null,
  until_offset    bigint,
  article_id      text collate "C" not null,
  revision        int not null,
  status          text not null,
  reason          text not null,
  event_id        text collate "C" not null,
  capture_event   text collate "C",
  recorded_at     timestamptz not null,
  text_hash       text collate "C" not null,
  observed_at     timestamptz not null,
  published_at    timestamptz,
  day             date not null,
  outlet          text collate "C",
  url             text,
  language        text not null,
  flags           text[] not null,
  credited_agency text,
  engine          text,
  dictionary      text,
  -- begin, end, begin, end ... in code points
  sentences       int[] not null,
  mentions        jsonb not null,
  actors          text[] not null,
  relations       int not null,
  stances         int not null,
  changes         jsonb,
  sketch          int[] not null,
  primary key (partition, recorded_offset)
);
create index revisions_article on revisions (article_id, recorded_offset);
create index revisions_day on revisions (day, article_id);
create index revisions_outlet on revisions (outlet, day);
create index revisions_actors on revisions using gin (actors);

create view mentions as
  select r.article_id, r.revision, r.partition, r.recorded_offset, r.until_offset,
         (m.n - 1)::int as mention, (m.j ->> 'begin')::int as "begin", (m.j ->> 'end')::int as "end",
         m.j ->> 'type' as type, m.j ->> 'form' as form, m.j ->> 'actor' as actor,
         m.j ->> 'name' as name, (m.j ->> 'sentence')::int as sentence
    from revisions r, jsonb_array_elements(r.mentions) with ordinality as m (j, n);

-- Pairs of articles whose texts are alike and were published within 72 hours, in both directions.
-- The pair holds while both revisions are current: it is a function of the set of articles, not of
-- the order in which they came. Connected components are the stories.
create table story_edges (
  article_id      text collate "C" not null,
  partition       int not null,
  recorded_offset bigint not null,
  until_offset    bigint,
  other_id        text collate "C" not null,
  other_partition int not null,
  other_offset    bigint not null,
  other_until     bigint,
  similarity      real not null,
  primary key (article_id, recorded_offset, other_id, other_offset)
);
create index story_edges_other on story_edges (other_id, other_offset);
create index story_edges_recorded on story_edges (partition, recorded_offset);
create index story_edges_until on story_edges (partition, until_offset)
  where until_offset is not null;

-- The current components of two and more, for queries of the present; smallest article id names it.
create table story_of (
  article_id text collate "C" primary key,
  story_id   text not null
);
create index story_of_story on story_of (story_id);

-- What is searched for alike texts; sequence numbers are given under a lock, in commit order.
create table sketches (
  sequence        bigint primary key,
  article_id      text collate "C" not null,
  partition       int not null,
  recorded_offset bigint not null,
  published_day   bigint not null,
  published_at    timestamptz not null,
  sketch          int[] not null
);
create index sketches_day on sketches (published_day, sequence);
create index sketches_article on sketches (article_id);

-- ------------------------------------------------------------------ relations

create table relations (
  partition           int not null,
  recorded_offset     bigint not null,
  retracted_offset    bigint,
  retracted_at        timestamptz,
  retraction          text,
  relation_id         text collate "C" not null,
  article_id          text collate "C" not null,
  revision            int not null,
  -- the actor's id; for an unresolved one "?" and its surface
  source              text collate "C" not null,
  source_name         text not null,
  source_type         text not null,
  target              text collate "C" not null,
  target_name         text not null,
  target_type         text not null,
  type                text not null,
  quad                text not null,
  intensity           double precision not null,
  date                date,
  -- date, or else the day of publication, or else of capture
  day                 date not null,
  mode                text,
  place               text collate "C",
  place_name          text,
  attribution         text collate "C",
  attribution_name    text,
  negated             boolean not null,
  hypothetical        boolean not null,
  confidence          double precision not null,
  rule                text not null,
  trigger             text not null,
  trigger_begin       int not null,
  trigger_end         int not null,
  evidence_begin      int not null,
  evidence_end        int not null,
  sentence            int not null,
  outlet              text collate "C",
  credited_agency     text,
  origin              text collate "C", -- credited agency or else outlet, by its name in the registry
  observed_at         timestamptz not null,
  published_at        timestamptz,
  recorded_at         timestamptz not null,
  event_id            text collate "C" not null,
  engine              text,
  dictionary          text,
  primary key (partition, recorded_offset)
);
create index relations_id on relations (relation_id);
create index relations_dyad on relations (source, target, day);
create index relations_target on relations (target, day);
create index relations_day on relations (day, relation_id);
create index relations_outlet on relations (outlet, day);
create index relations_article on relations (article_id);
create index relations_retracted on relations (partition, retracted_offset)
  where retracted_offset is not null;

-- Actors outside the dictionary, as relations and stances named them first in each partition.
create table seen_actors (
  actor_id        text collate "C" not null,
  topic           text not null,
  partition       int not null,
  recorded_offset bigint not null,
  name            text not null,
  type            text not null,
  folded          text collate "C" not null,
  primary key (actor_id, topic, partition)
);
create index seen_actors_folded on seen_actors using gin (folded dateline.gin_trgm_ops);

-- ------------------------------------------------------------------ stances

create table stances (
  partition        int not null,
  recorded_offset  bigint not null,
  retracted_offset bigint,
  retracted_at     timestamptz,
  retraction       text,
  stance_id        text collate "C" not null,
  article_id       text collate "C" not null,
  revision         int not null,
  holder_kind      text not null,
  -- the actor, or for AUTHOR the outlet ("" where unknown)
  holder           text collate "C" not null,
  holder_name      text not null,
  holder_type      text not null,
  target           text collate "C" not null,
  target_name      text not null,
  target_type      text not null,
  polarity         double precision not null,
  label            text not null,
  basis            text not null,
  confidence       double precision not null,
  rule             text not null,
  evidence_begin   int not null,
  evidence_end     int not null,
  sentence         int not null,
  outlet           text collate "C",
  observed_at      timestamptz not null,
  published_at     timestamptz,
  day              date not null,
  recorded_at      timestamptz not null,
  event_id         text collate "C" not null,
  engine           text,
  dictionary       text,
  primary key (partition, recorded_offset)
);
create index stances_id on stances (stance_id);
create index stances_target on stances (target, day);
create index stances_holder on stances (holder, day);
create index stances_outlet on stances (outlet, day);
create index stances_day on stances (day, stance_id);
create index stances_article on stances (article_id);
create index stances_retracted on stances (partition, retracted_offset)
  where retracted_offset is not null;

-- ------------------------------------------------------------------ actors (one partition)

-- A definition takes effect with the release after it (effective_offset) and ends with the release
-- that brings the next (until_offset).
create table actor_versions (
  partition        int not null,
  recorded_offset  bigint not null,
  effective_offset bigint,
  until_offset     bigint,
  actor_id         text collate "C" not null,
  name             text not null,
  type             text not null,
  names            jsonb not null,
  roles            jsonb not null,
  parents          jsonb not null,
  source           text collate "C" not null,
  retired          boolean not null,
  merged_into      text,
  recorded_at      timestamptz not null,
  primary key (partition, recorded_offset)
);
create index actor_versions_actor on actor_versions (actor_id);
create index actor_versions_pending on actor_versions (recorded_offset)
  where effective_offset is null;

create table actor_names (
  partition       int not null,
  recorded_offset bigint not null,
  actor_id        text collate "C" not null,
  name            text not null,
  kind            text not null,
  folded          text not null
);
create index actor_names_version on actor_names (partition, recorded_offset);
create index actor_names_exact on actor_names (folded);
create index actor_names_folded on actor_names using gin (folded dateline.gin_trgm_ops);

-- Who counts with whom: a person with what it leads, an organ with its state.
create table actor_links (
  partition       int not null,
  recorded_offset bigint not null,
  member          text collate "C" not null,
  side            text collate "C" not null,
  -- kind of the role, or "part"
  kind            text not null,
  since           date,
  until           date
);
create index actor_links_side on actor_links (side);
create index actor_links_member on actor_links (member);

create table dictionary_releases (
  partition       int not null,
  recorded_offset bigint not null,
  version         text not null,
  count           int not null,
  source          text collate "C" not null,
  recorded_at     timestamptz not null,
  primary key (partition, recorded_offset)
);

-- ------------------------------------------------------------------ feeds, feed-polls

-- The state of a feed after each of its events.
create table feed_versions (
  partition        int not null,
  recorded_offset  bigint not null,
  until_offset     bigint,
  feed_id          text collate "C" not null,
  event            text not null,
  url              text,
  title            text,
  outlet           text collate "C",
  format           text,
  interval_seconds bigint,
  settings         jsonb not null,
  state            text not null,
  since            timestamptz not null,
  reason           text not null,
  paused           boolean not null,
  removed          boolean not null,
  recorded_at      timestamptz not null,
  primary key (partition, recorded_offset)
);
create index feed_versions_feed on feed_versions (feed_id, recorded_offset);

create table feed_polls (
  partition       int not null,
  recorded_offset bigint not null,
  feed_id         text collate "C" not null,
  poll_id         text collate "C" not null,
  url             text not null,
  started_at      timestamptz not null,
  duration_ms     bigint not null,
  http_status     int,
  outcome         text not null,
  error           text,
  items           int not null,
  captured        int not null,
  known           int not null,
  failed          int not null,
  bytes           bigint not null,
  next_poll_at    timestamptz,
  recorded_at     timestamptz not null,
  primary key (partition, recorded_offset)
);
create index feed_polls_feed on feed_polls (feed_id, started_at desc);
create index feed_polls_poll on feed_polls (poll_id);

-- ------------------------------------------------------------------ dead-letters, and what was skipped

create table dead_letters (
  partition        int not null,
  recorded_offset  bigint not null,
  recorded_at      timestamptz not null,
  stage            text not null,
  reason           text not null,
  message          text not null,
  attempt          int not null,
  -- a topic, file or address
  source           text collate "C",
  source_partition int,
  source_offset    bigint,
  length           bigint not null,
  sha256           text,
  key              text,
  primary key (partition, recorded_offset)
);
create index dead_letters_at on dead_letters (recorded_at desc);

-- Event kinds that this version does not know: read over, and counted.
create table skipped_kinds (
  topic       text not null,
  partition   int not null,
  kind        text not null,
  records     bigint not null,
  last_offset bigint not null,
  primary key (topic, partition, kind)
);

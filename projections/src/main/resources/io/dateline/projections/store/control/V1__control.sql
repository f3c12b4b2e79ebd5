-- What every generation of the views shares: which one is live, how far each has come, and where
-- the live one stood at which clock time.

create extension if not exists pg_trgm with schema dateline;

create table generations (
  generation  text primary key check (generation ~ '^g[0-9]+$'),
  -- BUILDING, LIVE, RETIRED or ABANDONED
  state       text not null,
  created_at  timestamptz not null default now(),
  promoted_at timestamptz
);

-- One row: the generation that answers queries. A projector locks it (for share) in each of its
-- transactions, a swap locks it (for update), so no batch is written beside a swap.
create table current_generation (
  only_row   boolean primary key default true check (only_row),
  generation text not null references generations
);

-- Next offset to be read, moved in the transaction that writes the rows. The epoch fences: it
-- grows with each assignment, and a projector whose epoch is stale may not write.
create table positions (
  generation  text not null references generations,
  topic       text not null,
  partition   int not null,
  next_offset bigint not null default 0,
  epoch       bigint not null default 0,
  owner       text not null default '',
  primary key (generation, topic, partition)
);

-- Where the live views stood. A clock time means the last of these not after it.
create table view_checkpoints (
  event_id   text primary key,
  time       timestamptz not null,
  generation text not null,
  vector     text not null
);
create index view_checkpoints_time on view_checkpoints (time, event_id);

-- What became of a dead letter: filled by a later record of the same partition.
alter table dead_letters
  add column resolved_offset   bigint,
  add column resolved_at       timestamptz,
  add column resolution        text,
  add column resolution_reason text,
  add column resolved_by       text;

-- What became of the items that a poll saw for the first time; null in polls of before.
alter table feed_polls
  add column fresh               int,
  add column first_captured      int,
  add column duplicates          int,
  add column given_up            int,
  add column vanished            int,
  add column waiting             int,
  add column silence_probability double precision;
create index feed_polls_started on feed_polls (started_at);

-- Latency of a feed: from publication to capture.
create index captures_feed on captures (observed_at) where (origin ->> 'feedId') is not null;

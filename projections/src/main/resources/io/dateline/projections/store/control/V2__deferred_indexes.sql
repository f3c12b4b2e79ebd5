-- Indexes of a generation that is being filled, taken off until it has come to the end of the log:
-- building one over all rows costs a fraction of keeping it up row by row.
create table deferred_indexes (
  generation text not null references generations,
  name       text not null,
  definition text not null,
  primary key (generation, name)
);

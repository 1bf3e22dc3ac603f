-- Version 3, on top of version 2: feeds that are watched.

-- How the last round with each feed went. Not part of what the reports say.
create table feed (
  url text primary key,
  etag text,                       -- as the server named what was taken in last, or null
  modified text,                   -- its Last-Modified, or null
  next integer not null,           -- seconds since 1970 UTC, not asked before
  failures integer not null,       -- rounds in a row that failed
  outcome text not null            -- of the last round, in words
) strict, without rowid;

-- Pages that items of feeds led to, so that none is fetched twice.
create table page (
  url text primary key,
  tries integer not null,
  settled integer not null check (settled in (0, 1)),  -- whether it is not to be fetched again
  outcome text not null            -- of the last try, in words
) strict, without rowid;

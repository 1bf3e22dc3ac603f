-- Coranto's store, version 1. All offsets are Unicode code points of the report's text, half-open.
create table meta (key text primary key, value text not null) strict, without rowid;

create table report (
  id text primary key,             -- prefix of the SHA-256 of the text
  name text not null,
  uri text not null,
  member text,
  media_type text not null,
  published text,                  -- ISO day, or null
  published_basis text not null,   -- given, metadata, inferred, unknown
  language text not null,
  title text,
  renderings integer not null,
  text blob not null,              -- UTF-8, deflated
  reading blob not null            -- the reading format, UTF-8, deflated
) strict, without rowid;

-- What was read with what: the same bytes read the same way add nothing.
create table ledger (
  report text primary key references report (id) on delete cascade,
  asked_published text not null,   -- the day the report was read for, or ''
  producer text not null
) strict, without rowid;

create table rejected (
  uri text not null, member text not null, place text not null, reason text not null, remedy text not null,
  primary key (uri, member, place, reason)
) strict, without rowid;

create table actor (
  report text not null references report (id) on delete cascade, id text not null,
  name text not null, type text not null, country text, sector text, kb text, resolution text not null,
  primary key (report, id)
) strict, without rowid;

create table mention (
  report text not null, actor text not null, start integer not null, "end" integer not null,
  text text not null, kind text not null,
  foreign key (report, actor) references actor (report, id) on delete cascade
) strict;

create table quote (
  report text not null references report (id) on delete cascade, id text not null,
  type text not null, act text not null, speaker text, basis text not null, cue text,
  content text not null, start integer not null, "end" integer not null, rendering text not null,
  within text, denies text, heading_of text, same_as text, rule text not null, confidence real not null,
  primary key (report, id)
) strict, without rowid;

create table event (
  report text not null references report (id) on delete cascade, id text not null,
  type text not null, mode text, cameo text not null, goldstein real not null, quad integer not null,
  reciprocal integer not null, date text, place text, country text, latitude real, longitude real,
  factuality text not null, according_to text, number integer, evidence text not null, "trigger" text not null,
  start integer not null, "end" integer not null, rendering text not null, same_as text,
  rule text not null, confidence real not null,
  primary key (report, id)
) strict, without rowid;

create table party (
  report text not null, event text not null, side text not null check (side in ('actor', 'recipient')),
  actor text not null,
  primary key (report, event, side, actor),
  foreign key (report, event) references event (report, id) on delete cascade,
  foreign key (report, actor) references actor (report, id) on delete cascade
) strict, without rowid;

create table condition (
  report text not null references report (id) on delete cascade, id text not null,
  kind text not null, holder text, addressee text, promise text not null, condition text not null,
  deadline text, status text not null, start integer not null, "end" integer not null, rendering text not null,
  same_as text,
  primary key (report, id)
) strict, without rowid;

create table divergence (
  report text not null references report (id) on delete cascade, number integer not null,
  severity text not null, aspect text not null, a text not null, a_start integer not null, a_end integer not null,
  b text not null, b_start integer not null, b_end integer not null, likelier text, why text not null,
  confidence real not null,
  primary key (report, number)
) strict, without rowid;

create index mention_text on mention (text);
create index mention_actor on mention (report, actor);
create index quote_speaker on quote (report, speaker);
create index party_actor on party (report, actor);
create index event_type on event (type);

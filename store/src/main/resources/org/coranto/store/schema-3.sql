-- Version 3, on top of version 2: people's decisions.
-- Fact rows hold what counts after the decisions, the reading in report stays as it was read.
alter table actor add column mark text not null default '';       -- accepted, rejected or ''
alter table quote add column mark text not null default '';
alter table event add column mark text not null default '';
alter table condition add column mark text not null default '';
alter table divergence add column mark text not null default '';

create table decision (
  id text primary key,
  n integer not null,
  time text not null,              -- UTC, ISO 8601
  who text not null,
  kind text not null,              -- accept, reject, recode, mark, merge, split, rename, undo
  line text not null               -- the decision as it stands in the file
) strict, without rowid;

-- What became of a decision in each report it is about.
create table decision_effect (
  decision text not null references decision (id),
  report text not null,            -- maybe one that is not here
  state text not null,             -- applied, overruled, aside, undone
  why text not null,               -- why it does not apply, or ''
  facts text not null,             -- ids of the facts it changed, joined with blanks
  primary key (decision, report)
) strict, without rowid;

create index decision_effect_report on decision_effect (report);

-- The search index, made from the rows and with them. What people rejected is in it, and left out when asked.
create table search_piece (
  id integer primary key,
  report text not null references report (id) on delete cascade,
  fact text not null,              -- the quote's id, or '' for a stretch of the text
  start integer not null, "end" integer not null
) strict;

create index search_piece_report on search_piece (report);

create virtual table search_words using fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

-- Each way a name is written, once.
create table search_form (id integer primary key, form text not null unique) strict;

create table search_name (
  form integer not null references search_form (id),
  report text not null references report (id) on delete cascade,
  actor text not null,
  start integer not null, "end" integer not null,   -- where it is first written so
  primary key (form, report, actor)
) strict, without rowid;

create index search_name_report on search_name (report);

create virtual table search_trigrams using fts5 (
  form, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');

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

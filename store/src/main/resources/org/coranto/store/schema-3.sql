-- Version 3, on top of version 2: people's decisions, how renderings vote, stories, systematic slips, feeds that are watched.
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

-- Tables whose names begin with story or slip are derived: coranto story --db and damage --db make them anew from the reports.
alter table divergence add column votes text not null default '';  -- of renderings, a : b, e.g. '2 : 1'; '' with only two

-- What grouping keeps of a report, in the order in which reports were grouped.
create table story_mark (
  report text primary key references report (id) deferrable initially deferred,
  arrival integer not null unique,
  read_as text not null,           -- the ledger's row it was made from
  title text not null,             -- or the first line
  origin text not null,            -- publisher, site, folder or file
  mark blob not null
) strict, without rowid;

-- Rows of one run belong together, and meta's story_run names the run that counts.
create table story (
  run integer not null, id text not null, published text, last text, reports integer not null,
  sources integer not null,        -- independent texts: renderings and reprints count as one
  events integer not null, differences integer not null, title text not null,
  primary key (run, id)
) strict, without rowid;

create table story_member (
  run integer not null, report text not null, story text not null,
  text text not null,              -- id of the report that stands for the text it carries
  role text not null check (role in ('head', 'report', 'rendering', 'edition', 'reprint')),
  "with" text, score real, changed text not null,
  primary key (run, report)
) strict, without rowid;

create index story_member_story on story_member (run, story);

-- One happening over the reports of a story, and who tells it.
create table story_event (
  run integer not null, story text not null, number integer not null,
  type text not null, mode text, date text, actors text not null, recipients text not null,
  factuality text not null, disputed integer not null, sources integer not null, evidence text not null,
  primary key (run, story, number)
) strict, without rowid;

create table story_witness (
  run integer not null, story text not null, number integer not null,
  report text not null, event text not null, factuality text not null,
  primary key (run, story, number, report, event)
) strict, without rowid;

-- Where reports that render one text disagree, in code points of each report's text.
create table story_difference (
  text text not null, number integer not null,
  a_report text not null, a_start integer not null, a_end integer not null, a text not null,
  b_report text not null, b_start integer not null, b_end integer not null, b text not null,
  severity text not null, aspect text not null, likelier text, votes text not null, confidence real not null, why text not null,
  primary key (text, number)
) strict, without rowid;

-- Which carriers of a text were compared.
create table story_compared (text text primary key, reports text not null) strict, without rowid;

create table story_alias (former text primary key, story text not null) strict, without rowid;

create table story_change (
  number integer primary key, grouping integer not null, kind text not null check (kind in ('opened', 'joined', 'moved', 'renamed')),
  report text, former text, story text not null
) strict;

-- Forms seen again and again where other renderings have a good one, by publisher, site or folder.
create table slip (
  origin text not null, damaged text not null, likely text not null,
  count integer not null, reports integer not null, share real not null, example text not null,
  primary key (origin, damaged, likely)
) strict, without rowid;

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

-- Who an actor is beyond its report: its id in the knowledge, or of a person or organisation named in full its kind,
-- country and name, or nobody but itself.
alter table actor add column entity text generated always as (
  coalesce(kb, case when resolution = 'in-text' and type in ('person', 'organization') and instr(name, ' ') > 0
    then type || ':' || coalesce(country, '') || ':' || lower(name) else report || '.' || id end)) virtual;
create index actor_entity on actor (entity, name);
create index report_day on report (coalesce(published, ''), id);

-- Lists and counts of facts that nobody rejected, each once.
create index quote_doubt on quote (confidence, report, id) where same_as is null and mark <> 'rejected';
create index quote_again on quote (report, same_as) where same_as is not null;
create index event_day on event (coalesce(date, ''), report, id, type, factuality, quad) where same_as is null and mark <> 'rejected';
create index event_oldest on event (coalesce(date, '9999'), report, id) where same_as is null and mark <> 'rejected';
create index event_kind on event (type, coalesce(date, ''), report, id, factuality, quad) where same_as is null and mark <> 'rejected';
create index event_place on event (place, coalesce(date, ''), report, id) where same_as is null and mark <> 'rejected' and place is not null;
create index event_doubt on event (confidence, report, id) where same_as is null and mark <> 'rejected';
create index event_again on event (report, same_as) where same_as is not null;
create index condition_due on condition (status, coalesce(deadline, '9999'), report, id, kind) where same_as is null and mark <> 'rejected';
create index condition_day on condition (coalesce(deadline, '9999'), report, id) where same_as is null and mark <> 'rejected';
create index divergence_rank on divergence (case severity when 'substantive' then 0 when 'damage' then 1 else 2 end, report, number);
create index divergence_kind on divergence (severity, aspect, mark);

-- Facts by who says or does them, and counts of facts: kept with the rows, in the same transaction; coranto doctor holds them
-- against the rows. Facts that people rejected are not in them, and each fact is once, whatever renderings tell it.
create table by_actor_event (
  entity text not null, date text not null, report text not null, event text not null, side text not null,
  type text not null, quad integer not null, factuality text not null,
  first integer not null check (first in (0, 1)),  -- 1 in one of the rows that an actor on both sides has of an event
  primary key (entity, date, report, event, side)
) strict, without rowid;

create table by_actor_quote (
  entity text not null, day text not null, report text not null, start integer not null, quote text not null,
  act text not null, type text not null, basis text not null,
  primary key (entity, day, report, start, quote)
) strict, without rowid;

create table by_actor_condition (
  entity text not null, status text not null, kind text not null, deadline text not null,  -- or ''
  report text not null, condition text not null,
  primary key (entity, status, kind, deadline, report, condition)
) strict, without rowid;

create table tally_event (
  day text not null, type text not null, factuality text not null, quad integer not null, n integer not null,
  primary key (day, type, factuality, quad)
) strict, without rowid;

create table tally_place (
  place text not null, country text not null, latitude real not null, longitude real not null,  -- 999 where it is not known
  day text not null, quad integer not null, n integer not null,
  primary key (place, country, latitude, longitude, day, quad)
) strict, without rowid;

create table tally_quote (
  day text not null, act text not null, type text not null, n integer not null,
  variants integer not null,       -- the same utterances in other renderings
  primary key (day, act, type)
) strict, without rowid;

create table tally_condition (
  status text not null, kind text not null, deadline text not null, n integer not null,  -- deadline: its day, or ''
  primary key (status, kind, deadline)
) strict, without rowid;

-- Who says and does how much in the reports of a day.
create table tally_day (
  day text not null, entity text not null, n integer not null, quotes integer not null, events integer not null,
  primary key (day, entity)
) strict, without rowid;

create table tally_actor (
  entity text primary key, n integer not null,  -- n: reports
  mentions integer not null, quotes integer not null, events integer not null, held integer not null,
  name text, type text, country text, sector text, kb text, resolution text
) strict, without rowid;

create index tally_actor_most on tally_actor (n desc, entity, type, country);
create index tally_actor_type on tally_actor (type, n desc, entity, country);
create index tally_actor_name on tally_actor (name);
create index tally_actor_quotes on tally_actor (quotes desc, entity, name) where quotes > 0;
create index tally_actor_held on tally_actor (held desc, entity, name) where held > 0;

create table tally_form (
  entity text not null, text text not null, kind text not null, n integer not null,
  report text not null,            -- the first of those that have it
  primary key (entity, text, kind)
) strict, without rowid;

create index tally_form_text on tally_form (text, kind, entity, n);

create table tally_pair (
  entity text not null, other text not null, n integer not null,  -- n: events that both are in
  does integer not null, cooperation integer not null, conflict integer not null,  -- of those that entity does to other
  primary key (entity, other)
) strict, without rowid;

-- How much an actor says by act and kind; act or type '' counts all of them.
create table tally_said (
  entity text not null, act text not null, type text not null, n integer not null,
  primary key (entity, act, type)
) strict, without rowid;

create index tally_said_most on tally_said (act, type, n desc, entity);

-- What an actor does and undergoes by type, and the days on which it does and says something.
create table tally_act (
  entity text not null, type text not null, quad integer not null, n integer not null,
  does integer not null, undergoes integer not null,
  primary key (entity, type, quad)
) strict, without rowid;

create table tally_actor_day (
  entity text not null, day text not null, n integer not null,
  quotes integer not null, does integer not null, undergoes integer not null,
  primary key (entity, day)
) strict, without rowid;

create index tally_said_none on tally_said (n) where n = 0;
create index tally_act_none on tally_act (n) where n = 0;
create index tally_actor_day_none on tally_actor_day (n) where n = 0;
create index tally_event_none on tally_event (n) where n = 0;
create index tally_place_none on tally_place (n) where n = 0;
create index tally_quote_none on tally_quote (n) where n = 0;
create index tally_condition_none on tally_condition (n) where n = 0;
create index tally_day_none on tally_day (n) where n = 0;
create index tally_actor_none on tally_actor (n) where n = 0;
create index tally_form_none on tally_form (n) where n = 0;
create index tally_pair_none on tally_pair (n) where n = 0;

-- What stands for a report's title in lists when it has none: its first line.
alter table report add column heading text;

-- The word that joins a condition to what hangs on it: if, unless, until … or ''.
alter table condition add column joint text not null default '';

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

-- Rows have the decimals that the kept reading has.
update quote set confidence = round(confidence, 3);
update event set confidence = round(confidence, 3);
update divergence set confidence = round(confidence, 3);

-- SHA-256 of the row's other columns, so that a row that the disk changed is found (its first 16 hexadecimal digits).
alter table ledger add column sum text not null default '';
alter table document add column sum text not null default '';
alter table rejected add column sum text not null default '';

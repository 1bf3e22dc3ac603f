-- Version 2, on top of version 1: every document a report came from, and which model read the report.
alter table ledger add column model text not null default '';    -- name and digest; 'rules' without one; '' unknown
alter table ledger add column document text not null default '';  -- key of the document whose day, name and title the report has

create table document (
  key text primary key,            -- of place and bytes: the same document again adds nothing
  report text not null references report (id) deferrable initially deferred,
  uri text not null,
  member text not null,            -- or ''
  media_type text not null,
  published text not null,         -- the day the document states or is said to have, or ''
  asked text not null              -- the day said for all inputs, or ''
) strict, without rowid;

create index document_report on document (report);

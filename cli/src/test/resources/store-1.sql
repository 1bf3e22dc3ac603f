-- A store as version 1 wrote it, of one report.
CREATE TABLE actor (
  report text not null references report (id) on delete cascade, id text not null,
  name text not null, type text not null, country text, sector text, kb text, resolution text not null,
  primary key (report, id)
) strict, without rowid;
INSERT INTO "actor" VALUES('014284f86affba88','a1','minister of Norway','person','NOR','GOV',NULL,'unknown');
INSERT INTO "actor" VALUES('014284f86affba88','a2','Norway','country','NOR',NULL,'country:NOR','known');
INSERT INTO "actor" VALUES('014284f86affba88','a3','Kari Holm','place',NULL,NULL,NULL,'in-text');
INSERT INTO "actor" VALUES('014284f86affba88','a4','Oslo','place','NOR',NULL,'capital:NOR:oslo','known');
CREATE TABLE condition (
  report text not null references report (id) on delete cascade, id text not null,
  kind text not null, holder text, addressee text, promise text not null, condition text not null,
  deadline text, status text not null, start integer not null, "end" integer not null, rendering text not null,
  same_as text,
  primary key (report, id)
) strict, without rowid;
CREATE TABLE divergence (
  report text not null references report (id) on delete cascade, number integer not null,
  severity text not null, aspect text not null, a text not null, a_start integer not null, a_end integer not null,
  b text not null, b_start integer not null, b_end integer not null, likelier text, why text not null,
  confidence real not null,
  primary key (report, number)
) strict, without rowid;
CREATE TABLE event (
  report text not null references report (id) on delete cascade, id text not null,
  type text not null, mode text, cameo text not null, goldstein real not null, quad integer not null,
  reciprocal integer not null, date text, place text, country text, latitude real, longitude real,
  factuality text not null, according_to text, number integer, evidence text not null, "trigger" text not null,
  start integer not null, "end" integer not null, rendering text not null, same_as text,
  rule text not null, confidence real not null,
  primary key (report, id)
) strict, without rowid;
CREATE TABLE ledger (
  report text primary key references report (id) on delete cascade,
  asked_published text not null,   -- the day the report was read for, or ''
  producer text not null
) strict, without rowid;
INSERT INTO "ledger" VALUES('014284f86affba88','2026-03-09','coranto 0.1.0');
CREATE TABLE mention (
  report text not null, actor text not null, start integer not null, "end" integer not null,
  text text not null, kind text not null,
  foreign key (report, actor) references actor (report, id) on delete cascade
) strict;
INSERT INTO "mention" VALUES('014284f86affba88','a1',0,22,'The minister of Norway','role');
INSERT INTO "mention" VALUES('014284f86affba88','a2',16,22,'Norway','name');
INSERT INTO "mention" VALUES('014284f86affba88','a3',24,33,'Kari Holm','name');
INSERT INTO "mention" VALUES('014284f86affba88','a4',55,59,'Oslo','name');
CREATE TABLE meta (key text primary key, value text not null) strict, without rowid;
CREATE TABLE party (
  report text not null, event text not null, side text not null check (side in ('actor', 'recipient')),
  actor text not null,
  primary key (report, event, side, actor),
  foreign key (report, event) references event (report, id) on delete cascade,
  foreign key (report, actor) references actor (report, id) on delete cascade
) strict, without rowid;
CREATE TABLE quote (
  report text not null references report (id) on delete cascade, id text not null,
  type text not null, act text not null, speaker text, basis text not null, cue text,
  content text not null, start integer not null, "end" integer not null, rendering text not null,
  within text, denies text, heading_of text, same_as text, rule text not null, confidence real not null,
  primary key (report, id)
) strict, without rowid;
INSERT INTO "quote" VALUES('014284f86affba88','q1','indirect','deny','a1','stated','denied','that the talks had failed',60,85,'A',NULL,NULL,NULL,NULL,'quote.cue-that',8.99999976158142089843e-01);
CREATE TABLE rejected (
  uri text not null, member text not null, place text not null, reason text not null, remedy text not null,
  primary key (uri, member, place, reason)
) strict, without rowid;
CREATE TABLE report (
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
INSERT INTO "report" VALUES('014284f86affba88','one','one.txt',NULL,'text/plain','2026-03-09','given','en',NULL,1,X'789C0DC4C10980300C05D0BB53FC018A7308A25E5C20909406D304DA82747B7D8777174155D73EA42132CE682FCD849D9A620BAB092CAEC208C711CE34A18EAB5B60141A7F8241F67414626452135E970F42231E2E',X'789CAD975F6FDB2010C0DFF3292C3F37999D7F4BFB5655D5266D4BA6AE9B3455554462ECA010703134ADAA7CF70126C6D8D45DD63DB5BE03EEEEC71D7779E9054158AC377007C2E02288CFD477CE6822D6902949B8A60C104E8368100FA250EB0B4ED9B3521281B196D0342D202FCC8604F6738A88FCD64A0673CAB8D2BDC84F2940895E18C5E3E16C9CCEA6204D576036D3ABD5610C6588D8F5522418D25B288103FEC4CD4AA9D8C1DDAA74F4E88B1127082CF9730EF5360E9FF8871C0379AA5E71309672B1C2A8D8C0C431F608B028F70DA3E1B41F8DFAD1B9B5B802052A03CDD02324560101C30816FCD59D18708FDA71080392099095D6ABC3438E38866E9012096E480A2AD8BAB94C85DE10314812C810C9741877C6BD63F8F67E2E2BD7F59D83F20EA39A501EA444B38F4674D07FEF7B26A0106094911D247AE35D705F0AD7327D6AA62BEEC62C882D320276258B1D22A8E09005340DE694EDC1B35D545DF3F7EB9B1F8BB955ACA920BCCCD470BEB8B18A022A1FB4FCD3E29795338AA103A58EA57E0F5DFE1C717161EA4130A610B8FA1C3819DEA43C3E731586F470D8901FAFD7E7506DE5A1D7FCEFBE0A7ABB6A950F8305C58223AA7D0C05D912BA27F5AA234AD985CA972FAFC561A3B8DDC0E02DB45B549EA16F2B6C07562FA8566E0D3DB9F56A3E5D2D7ECE6F6F7E9F94502EC72A9F5ABC8F675D38E734C0BF037B3C3D857B27670DEA44CE230FE72F80A1E033C53B5FE97EBDBCBAF68276809ECEB92BAF11E96B02FF047838F6011E8DFC80DBB1BF9FF1D8C37851607A12DEF7E731C8110758E5F10575ACFFBF649E4C7CAC27E77ED60E831330F7CCAB183E08CA6147877A883D88A509C4243EAB928D4E6B12486AAF4B9143B035B355BDD519F9D2CE17AA87C8D1A4B5C29073DB476783AE67E55B8FED596073F5D8D66DE2948391CFEC68D2B63B8E7D76250F24E36A1F4E0937B382CFC0D437794C7C06F806F080CBE8645E6E8B60039220050877D85CE6D2C85FA5E2D4DBCF66137F2ABEE989AF21EF11DF94F3AF53841A5BD1126F2048E42CB7A469FBB594D9BE04ED2D4C98294627FA405E6A5F395A7F1F488AA4BD729A8C06E78D028172F0E5F50741ED4890AD67234D80BF8EEC985371AB8A3AB6A575A4F84D1E5E6FD0DD037A267FAF082C7398970F9CB3D55697F26DB08770EBE855E418ADAB91B9117822477E9629306E9C54AC2A1EBD43EF0FCF901BB9');
CREATE INDEX mention_text on mention (text);
CREATE INDEX mention_actor on mention (report, actor);
CREATE INDEX quote_speaker on quote (report, speaker);
CREATE INDEX party_actor on party (report, actor);
CREATE INDEX event_type on event (type);
PRAGMA application_id = 1131377249;
PRAGMA user_version = 1;

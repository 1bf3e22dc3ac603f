-- A store as version 2 wrote it, of two reports.
CREATE TABLE meta (key text primary key, value text not null) strict, without rowid;
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
INSERT INTO "report" VALUES('8b32d0ec41ef8f5c','again','norway.jsonl','again','application/x-ndjson','2026-03-11','given','en',NULL,1,X'789CF34E2CCA54F0C8CFC955284ECC4C51C8CC53F02FCEC957C8CF5308294D2D4E49AC5428C9482C0112A90A258939D9C50AE59939390AE920157A0081471513',X'789CA5565B6FDA30147EEFAFB0F23CB204DA0A785A35559AB4A99DBABD4D1532F12178183BB59D5254F1DFE74B481C62BADB0B6DCEFD7CFECEB15F2F104A54B1862D4ED01CE5EFEC772505A90B905692144262AE05CAD23CCD12A7575AC8BD55F29A312711AB9502AD1A0702A34A506EBE9D524225A4B6BA57F369049438C3E972322619149739ACA6ABABC259DB6092969477F646544BEA5CB8903BBC4F7F2AC159636EB45BD82E9B6A71898D6BA021142FF4BE02AFAD2A460BACA9E0EF5F469CD83889B33D34B9AB7AC9A85A03E9A57FC6ACF611C6D9F87A944D4679DE255962457DEB257D86203B60C928287DD693611D51F70A629897352E7DF63678A2A966101E8103899D4894A865716AA6E1C5A7FC8C25459F04DB2285294194A37BC504121C7DAF4111BC477A8DB5F901A431DB28B4A38CA1D25AA4C73A24700292F2D201F0A369EC085C77D6376DD38E3FD8F3210B842690155D678DE8E0FE3E5E34502498D1926F813BC71FE8D10B0B43C520757B624D5A1C80CDF116FA7D77BA96215F6F1FBEDDDF758A42D45CF7C9EE5B009B79209682810A0A74C2CD7268074AB0DAF2D065A57CE44E25E02DB7CA1EA821AC6740EC609CF584C3234F7AFA0DF55E1EA3567368FE7B0C193980781C81D8122986EE979B8FB7517093BBFB87E43FD04D0A5C51C3D2B9893317BDEC27586FB8D8F17F433A9FC6A01E8FE358F730F80B98CDAF27F7532D34BC41EEA73C02B14941A581AF539919711A85F701C215E0CD7167E603F9A2DB69A67B6DD6E1C0A2012EDC93BF19ED809331461EE7BEA387DFB9B1E879247C7E198B6F575B24B4E0BA5925B1F093D930FC55B4FCD8723C9B6E5199F87FC4B4C92CC6B4AB3353FD561101BDDA727654AFFD05DB1B2F029C7ABEF5C46BC0C42CF885580DB7A0E1F1020F5D64ED2F274FE154E3B204396F5E1223E01FB2F4B2794C1CF1595193DEDF55593A9B4D4F6601CCC5AAC3D9B73E8476A3DB48098E8F4C8BECF8BABB9E3DAA9349374547449B0BB0AB30F20208EA2F4D6335334CD67E99F55CBB51B2C5A53B804D4F6F9B37AF127D44F1A47362DE14B2B4D8F41B15F5B205E4E270F10B2C7154EA');
INSERT INTO "report" VALUES('b009dd4f78ea235d','norway','norway.jsonl','norway','application/x-ndjson','2026-03-10','given','en',NULL,1,X'789C458CC109023110455BF9052C29C0024410F5A0E0796066DDC149069240D8DB16B236B7951851F0FAFF7BEF3609A2262D55327CC4D973A379C091B2E2E01607B02415469DA8A2923D0B4652130E7F088594E109274F4CF30EDBB2DE054DCDF0F07E846D79FDDADF358A545C9BF43834E152EC83619FB5FBE10DD629360D',X'789CD558DD6EDB3614BECF5310BA5DAC49B613C7B95A50641DB02D19926EC55004016D1DCB5C6852A1A8384161A00FB2BD5C9F64FC912D52A29DB84D07EC2A310FC58FFCCE777EC88F070845E5740E0B1CA153941EEADF85E0593505A147A2291798498E92388D93C8D84BC9C59336B28A5233C267B31264597F9041AFE084A9DFC628A0E0426ADB47F5530D90CC4C9C24C938CB86B3D109E0FEE02833B3F56282E48435F3D5502588F98471B1C44FF15F2567B49EAEAC0B584CEADDDA09AE2923F8563E1560CCB8282899624938FBFEB1C732BD5064E6AE6AF0A29A5052CE21F3F01F30ADEC0AFDA47FDC4B06BD34694026B824F6EC397900D618000B4AA0945BBFA45806CCDE8628667985738BBE593C924452707D6058A2AD91925762DA9E26E1D142BE9B035A10464A0902F119BA30E41DA29FB120E8274E17872803462043728E259298DE95688609852C6E26A112930C71867EE52CC34FA7E8F3A7BFDF035A124A51CE9521FEFCE99F7A6D3BBA0090E87A096A714418BA2CA99E867E14447D1FAF4F2880652008CB0DB51F6ACAD62E696474B6A1D348135BA925CEA05AC8887B785C8FADCCDF9B839AE5085392B30530F3E507746307A74AE60EF6460C352E4E1B3F32BCB00EBA68E96FA3BC3797BF5FBCBBFAB3B14C79C5A40DA3E8E2F2AA3194A0817D9F693A3885D2D99F19BC9BD42167D63AF5D61150725A69A99B39778C2F991B184C9B3C6E5D765D2ED3E34377BCA6B3DFF74637AA6A5160F749EC3796A88D6575F81C72320C41A769F2F5D8F57F376EB4757CDC0FF878A3FC809B7F3BBFBABEBCD8CBCBD1DBCB3FA2809BC3D46CE23EEA46AE7F6E45A2ACEA945C09A1D5EDDB0BEC25D936F71EF3DBDCEE921FD8903373D565BE25635FEEBE7A09EB199C2FD26F3F28A2C120ACA1AE7BED1EBF50C2C769087CB445C07B82BF48C38380866DF6DD374F5DBF3F7F953CE5ADF38A79AA1FE43AED8FC264B748F87AA68701A675750B258A5FCEDE9C7FA36A800BA26AB5AE06A7DC437F45AA0761AA074761AA3D16F620FAA04E13D17DC525ECA8C6F769806405418422B031A9A26E2CCAEF4E952E0BC0777507E9A6FC7AFCB669F0745285AC3BA3E6CECFA73BBB1137FDECD192AD995A35D2B19D6908D6F5C61A779886706D9F17589C3359F7452180E1A80B70340E01B8CDE35698DB42ADFB22FD0D4721F9B9D0CF8187EAD092C8B9BD7978C166C8293BC373C0996A4F6FF9AC632A95A66F71F71351D5C5DBC8399638CF419CD657AC1EB01F927818276E5A6033A2E06D0F9FC4E3F1D1AE0474DF0F04C1B61050B7BC0529E13F8C02B714860A61A80CEE23F75168FDA3D0FAFACAB2B7D84F4E02778AA41F5ADFBFFFBC82DE5DEC2DE8CFE3FF4F253F6A950250776CB9A31440A8149CBDBD3A77EAED8267D0D9AAF1CA63DB212A800ACA17589269D4A16FAA4ECD0D4032386E96CF39CD540AB7C4AAE36D0CF715B69E73C3D1D67707D1B95A22D3C0757055489382F837D6C620F8149BA78019A625344E5551DB1277E06163E062E7CA4D1555D1286D6F9279B78CE01DC26D12C641D50EB73409F601A0ABD6266E0A8AA7ED23843BAD1D3D1532EF2EB65EC4633767509BBBD224F6D2C673A7FC825668C719674A1115A66BC66795AC04B8E95BC58E0942C93B0A66D5FA25EC45B1090F4DA485329E77FD0EBAAF7DF57EC1034F371B4A417452D8BA0BF7FDA169EA8385432377013639C8A48E3A077DA747CB7D32D1B09588D4848C342D733DAAA32C949D9A32356E1C600F7372D470B13E897D4D6B76D38DD464EC249C1D71EABC4FEABDC54B803BCFAE0F4A896D0BB43E822D4628AA0392E844F38E0338A9E65B1C60E3A78C3C80C8B5237D47F16A22D72307AB837F0199635CD6');
CREATE TABLE ledger (
  report text primary key references report (id) on delete cascade,
  asked_published text not null,   -- the day the report was read for, or ''
  producer text not null
, model text not null default '', document text not null default '') strict, without rowid;
INSERT INTO "ledger" VALUES('8b32d0ec41ef8f5c','2026-03-11','coranto 0.1.0','coranto-en@0.4.0 14a19e9a76367cdf','9730930e39b89be81ce092f5126941c2');
INSERT INTO "ledger" VALUES('b009dd4f78ea235d','2026-03-10','coranto 0.1.0','coranto-en@0.4.0 14a19e9a76367cdf','51a5f7f4984cf4e31fcfaa81a68e1c3f');
CREATE TABLE rejected (
  uri text not null, member text not null, place text not null, reason text not null, remedy text not null,
  primary key (uri, member, place, reason)
) strict, without rowid;
CREATE TABLE actor (
  report text not null references report (id) on delete cascade, id text not null,
  name text not null, type text not null, country text, sector text, kb text, resolution text not null,
  primary key (report, id)
) strict, without rowid;
INSERT INTO "actor" VALUES('8b32d0ec41ef8f5c','a1','Kari Holm','person',NULL,NULL,NULL,'in-text');
INSERT INTO "actor" VALUES('8b32d0ec41ef8f5c','a2','Oslo','place','NOR',NULL,'capital:NOR:oslo','known');
INSERT INTO "actor" VALUES('b009dd4f78ea235d','a1','Norway','country','NOR',NULL,'country:NOR','known');
INSERT INTO "actor" VALUES('b009dd4f78ea235d','a2','Kari Holm','person','NOR','GOV',NULL,'in-text');
INSERT INTO "actor" VALUES('b009dd4f78ea235d','a3','Sweden','country','SWE',NULL,'country:SWE','known');
INSERT INTO "actor" VALUES('b009dd4f78ea235d','a4','Oslo','place','NOR',NULL,'capital:NOR:oslo','known');
CREATE TABLE mention (
  report text not null, actor text not null, start integer not null, "end" integer not null,
  text text not null, kind text not null,
  foreign key (report, actor) references actor (report, id) on delete cascade
) strict;
INSERT INTO "mention" VALUES('8b32d0ec41ef8f5c','a1',0,9,'Kari Holm','name');
INSERT INTO "mention" VALUES('8b32d0ec41ef8f5c','a2',18,22,'Oslo','name');
INSERT INTO "mention" VALUES('b009dd4f78ea235d','a1',16,22,'Norway','name');
INSERT INTO "mention" VALUES('b009dd4f78ea235d','a1',104,110,'Norway','name');
INSERT INTO "mention" VALUES('b009dd4f78ea235d','a2',24,33,'Kari Holm','name');
INSERT INTO "mention" VALUES('b009dd4f78ea235d','a2',61,70,'Kari Holm','name');
INSERT INTO "mention" VALUES('b009dd4f78ea235d','a3',121,127,'Sweden','name');
INSERT INTO "mention" VALUES('b009dd4f78ea235d','a4',131,135,'Oslo','name');
CREATE TABLE quote (
  report text not null references report (id) on delete cascade, id text not null,
  type text not null, act text not null, speaker text, basis text not null, cue text,
  content text not null, start integer not null, "end" integer not null, rendering text not null,
  within text, denies text, heading_of text, same_as text, rule text not null, confidence real not null,
  primary key (report, id)
) strict, without rowid;
INSERT INTO "quote" VALUES('8b32d0ec41ef8f5c','q1','indirect','say','a1','stated','said','the talks will go on',39,59,'A',NULL,NULL,NULL,NULL,'quote.tagger:coranto-en@0.4.0',0.9979577660560608);
INSERT INTO "quote" VALUES('b009dd4f78ea235d','q1','indirect','deny','a2','stated','denied','talks failed',47,59,'A',NULL,NULL,NULL,NULL,'quote.tagger:coranto-en@0.4.0',0.9953703880310059);
INSERT INTO "quote" VALUES('b009dd4f78ea235d','q2','direct','promise','a2','stated','said','We will go on.',88,102,'A',NULL,NULL,NULL,NULL,'quote.tagger:coranto-en@0.4.0',0.9973055124282837);
CREATE TABLE event (
  report text not null references report (id) on delete cascade, id text not null,
  type text not null, mode text, cameo text not null, goldstein real not null, quad integer not null,
  reciprocal integer not null, date text, place text, country text, latitude real, longitude real,
  factuality text not null, according_to text, number integer, evidence text not null, "trigger" text not null,
  start integer not null, "end" integer not null, rendering text not null, same_as text,
  rule text not null, confidence real not null,
  primary key (report, id)
) strict, without rowid;
INSERT INTO "event" VALUES('b009dd4f78ea235d','e1','AGREE',NULL,'036',4.0,1,0,'2026-03-13','Oslo','NOR',59.91,10.75,'future',NULL,NULL,'Norway will meet Sweden in Oslo on Friday','meet',104,145,'A',NULL,'event.tagger+rules:coranto-en@0.4.0',0.9402755498886108);
CREATE TABLE party (
  report text not null, event text not null, side text not null check (side in ('actor', 'recipient')),
  actor text not null,
  primary key (report, event, side, actor),
  foreign key (report, event) references event (report, id) on delete cascade,
  foreign key (report, actor) references actor (report, id) on delete cascade
) strict, without rowid;
INSERT INTO "party" VALUES('b009dd4f78ea235d','e1','actor','a1');
INSERT INTO "party" VALUES('b009dd4f78ea235d','e1','actor','a3');
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
CREATE TABLE document (
  key text primary key,            -- of place and bytes: the same document again adds nothing
  report text not null references report (id) deferrable initially deferred,
  uri text not null,
  member text not null,            -- or ''
  media_type text not null,
  published text not null,         -- the day the document states or is said to have, or ''
  asked text not null              -- the day said for all inputs, or ''
) strict, without rowid;
INSERT INTO "document" VALUES('51a5f7f4984cf4e31fcfaa81a68e1c3f','b009dd4f78ea235d','norway.jsonl','norway','application/x-ndjson','2026-03-10','');
INSERT INTO "document" VALUES('9730930e39b89be81ce092f5126941c2','8b32d0ec41ef8f5c','norway.jsonl','again','application/x-ndjson','2026-03-11','');
CREATE INDEX mention_text on mention (text);
CREATE INDEX mention_actor on mention (report, actor);
CREATE INDEX quote_speaker on quote (report, speaker);
CREATE INDEX party_actor on party (report, actor);
CREATE INDEX event_type on event (type);
CREATE INDEX document_report on document (report);
PRAGMA application_id = 1131377249;
PRAGMA user_version = 2;

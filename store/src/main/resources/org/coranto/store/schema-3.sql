-- Version 3, on top of version 2.

-- SHA-256 of the row's other columns, so that a row that the disk changed is found (its first 16 hexadecimal digits).
alter table ledger add column sum text not null default '';
alter table document add column sum text not null default '';
alter table rejected add column sum text not null default '';

-- What was seen inside an uploaded file, as codes joined by commas; empty = nothing.
alter table document add column findings varchar(200) default '' not null;

-- The bytes in pieces, so that neither storing nor reading holds a whole file in memory: a driver gives a bytea only as a whole.
-- Pieces are put in under a name of their own first; document_content then says whose they are, and its key decides the race of
-- two who store the same file.
create table document_piece (
  pieces  varchar(64) not null,
  number  integer     not null,
  bytes   ${bytes}    not null,
  primary key (pieces, number)
);
alter table document_content add column pieces varchar(64);
update document_content set pieces = sha256;
insert into document_piece (pieces, number, bytes) select sha256, 0, content from document_content;
alter table document_content alter column pieces set not null;
alter table document_content drop column content;

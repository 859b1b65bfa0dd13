-- What was found out about the signatures of a document when it came: judged once, shown as often as one likes.
create table signature_check (
  document_id bigint  primary key references document (id),
  signed      boolean not null,
  paper       varchar(20),
  sentences   text    not null,
  checked_at  timestamp with time zone not null
);

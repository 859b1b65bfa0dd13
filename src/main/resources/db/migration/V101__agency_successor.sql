-- Which agency goes on with what one that was dissolved or merged has begun (T-13); named when it ends.
create table agency_successor (
  code           varchar(64) primary key,
  successor_code varchar(64) not null,
  constraint agency_successor_other check (successor_code <> code)
);
create index agency_successor_by_successor on agency_successor (successor_code);

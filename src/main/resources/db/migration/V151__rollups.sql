-- Sums for managers, so that a report does not read ten years row by row. What has ended does not change any more, so it is counted once and
-- for good; what is open, or ended after «settled_until», is read as it stands.
create table rollup (
  name          varchar(20) primary key,
  -- everything that ended before is in the sums, nothing that ended from then on
  settled_until timestamp with time zone not null
);
insert into rollup (name, settled_until) values ('DOSSIERS', timestamp with time zone '2000-01-01 00:00:00+07:00');
insert into rollup (name, settled_until) values ('STEPS', timestamp with time zone '2000-01-01 00:00:00+07:00');

-- Stretches of time at Asia/Ho_Chi_Minh as moments: HALF_MONTH from the 1st and the 15th, where reports begin; WEEK from Monday.
create table stretch (
  kind      varchar(10) not null,
  starts_on date        not null,
  starts_at timestamp with time zone not null,
  ends_at   timestamp with time zone not null,
  primary key (kind, starts_on)
);
create index stretch_ends on stretch (kind, ends_at);

-- Of the dossiers that are settled: what came in and what ended in a half month, and what was waiting at its end.
create table dossier_sum (
  starts_on     date         not null,
  agency        varchar(100) not null,
  procedure_key varchar(30)  not null,
  received      bigint       not null,
  on_time       bigint       not null,
  late          bigint       not null,
  waiting       bigint       not null,
  overdue       bigint       not null,
  primary key (starts_on, agency, procedure_key)
);

-- Of the steps that are settled: how they ended in a week, by the office time that they took. Agency «*» is all together.
create table step_sum (
  starts_on     date         not null,
  agency        varchar(100) not null,
  process_key   varchar(100) not null,
  activity      varchar(100) not null,
  -- empty for a letter's
  procedure_key varchar(30)  not null,
  stops_clock   boolean      not null,
  -- office time in begun half working days
  half_days    integer      not null,
  kept          bigint       not null,
  missed        bigint       not null,
  -- those that had no deadline
  undated       bigint       not null,
  primary key (agency, starts_on, process_key, activity, procedure_key, stops_clock, half_days)
);
create index step_sum_week on step_sum (starts_on);

-- A count reads these and no row of the table.
create index dossier_clock_received_sums on dossier_clock (received_at, ended_at, agency, procedure_key);
create index dossier_clock_ended_sums on dossier_clock (ended_at, agency, procedure_key, received_at, late, due_at, stopped_at);
create index step_clock_ended_sums on step_clock (ended_at, agency, process_key, activity, procedure_key, stops_clock, worked_seconds, late);

-- For the time that letters take, asked every minute.
create index letter_sent on letter (sent_at);

-- One row: by which version of the calendar (calendar_version) the open deadlines were last reckoned as a whole. Older than the calendar: they wait to be reckoned again.
create table deadline_reckoning (
  version     bigint  not null,
  -- they are reckoned once more, for steps that began meanwhile by the former calendar
  again       boolean not null,
  reckoned_at timestamp with time zone
);
insert into deadline_reckoning (version, again) values (0, false);

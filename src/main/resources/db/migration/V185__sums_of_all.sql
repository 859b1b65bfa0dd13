-- Dossiers get sums of all agencies together, as steps have: agency «*». They are made anew with the next round.
delete from dossier_sum;
update rollup set settled_until = timestamp with time zone '2000-01-01 00:00:00+07:00' where name = 'DOSSIERS';

-- A number of one agency's dossiers and the first page behind it read this index and no row of the table. The three that go are beginnings of others.
drop index dossier_clock_agency;
drop index dossier_clock_received;
drop index dossier_clock_ended;
create index dossier_clock_agency_sums on dossier_clock (agency, ended_at, late, procedure_key, received_at, due_at, stopped_at, code);

-- The sums of some agencies in some weeks.
drop index step_sum_week;
create index step_sum_week on step_sum (starts_on, agency);

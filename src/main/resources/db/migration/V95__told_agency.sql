-- The agency that a person leaves sees the change of their certificate once its letter has left (domain §7.7 step 3).
alter table dossier add column told_agency varchar(100);
create index dossier_told_agency on dossier (told_agency);

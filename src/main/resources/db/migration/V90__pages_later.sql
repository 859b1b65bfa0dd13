-- A paper is issued by what stands on it; its pages are made after the commit, outside every transaction.
alter table document alter column sha256 drop not null;

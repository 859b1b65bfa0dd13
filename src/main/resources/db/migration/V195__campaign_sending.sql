-- A campaign reaches its units one by one: so many of its sendings have reached this one.
alter table campaign_unit add column told integer default 0 not null;
update campaign_unit set told = (select c.sendings from campaign c where c.code = campaign_unit.campaign);

-- One letter collects reports once at a time: owner, kind, number and date while the campaign is open, null afterwards.
alter table campaign add column open_letter varchar(250);
create unique index campaign_open_letter on campaign (open_letter);

-- Whoever asked for the end; it comes when the units have been told.
alter table campaign add column closed_by varchar(64);

-- A report that came outside the house and was typed in for its unit: how, when, and under which number; null where the unit reported itself.
alter table campaign_unit add column received_channel varchar(20);
alter table campaign_unit add column received_on date;
alter table campaign_unit add column received_number varchar(100);

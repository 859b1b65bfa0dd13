-- At what somebody or something waits while a mail is true; when it is left the mail is not sent any more.
alter table mail_outbox add column stay varchar(64);
update mail_outbox set stay = (select min(activity_instance) from step_clock where step_clock.task_id = mail_outbox.task) where sent_at is null;
create index mail_outbox_stay on mail_outbox (stay);

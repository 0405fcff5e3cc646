-- Each organiser chooses when a mail tells them what waits on Today, or never; it goes out once on such a day.

alter table organisers
  add column remind text not null default 'never',
  add column remind_hour smallint not null default 7,
  add column reminded_on date,
  add constraint organisers_remind_check check (remind in ('never', 'daily', 'weekly')),
  add constraint organisers_remind_hour_check check (remind_hour between 0 and 23);

-- A weekly reminder comes on a day that each organiser chooses, 1 being Monday; and each carries a key that can do nothing but stop
-- them, for whoever reads mail where they are not signed in.

alter table organisers
  add column remind_day smallint not null default 1,
  add column remind_key text,
  add constraint organisers_remind_day_check check (remind_day between 1 and 7);

-- A search for doubles that fails again and again at one place stops there and says so, rather than being tried for ever.

alter table match_searches
  add column failures smallint not null default 0,
  drop constraint match_searches_state_check,
  add constraint match_searches_state_check check (state in ('words', 'pairs', 'done', 'cancelled', 'failed'));

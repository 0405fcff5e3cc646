-- Whoever starts an installation with the example gets in as its organiser by a link that works once, for a day.
create table sign_in.links (
  token_hash text primary key,
  user_id uuid not null references sign_in.users on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index links_user on sign_in.links (user_id);
grant select, insert, update, delete on sign_in.links to cg_accounts;

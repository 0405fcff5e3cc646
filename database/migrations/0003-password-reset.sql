-- A lost password is replaced through a link that the installation's keeper prints; it works once, for a day.
create table sign_in.password_resets (
  user_id uuid primary key references sign_in.users on delete cascade,
  token_hash text not null constraint password_resets_token unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
grant select, insert, update, delete on sign_in.password_resets to cg_accounts;

-- The roles a transaction may take, the workspace with its organisers, the audit trail, and sign-in's own schema.
-- Roles belong to the whole cluster, so they may exist already.
do $$
declare wanted text;
begin
  foreach wanted in array array['cg_region', 'cg_branch', 'cg_listener', 'cg_partner', 'cg_viewer', 'cg_accounts', 'cg_jobs', 'commonground_app'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      -- The cg_ roles need LOGIN because Citus opens connections as them on its workers; none has a password.
      execute format('create role %I login noinherit nosuperuser nocreatedb nocreaterole', wanted);
    end if;
  end loop;
  -- The queue's schema is made in cg_jobs' name, which only a superuser may do without belonging to it.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    grant cg_jobs to current_user;
  end if;
end $$;

grant cg_region, cg_branch, cg_listener, cg_partner, cg_viewer, cg_accounts, cg_jobs to commonground_app;

revoke all on schema public from public;
grant usage on schema public to cg_region, cg_branch, cg_listener, cg_partner, cg_viewer, cg_accounts;

create table workspaces (
  workspace_id uuid primary key,
  name text not null,
  -- An example workspace holds invented people and may be removed in one act.
  example boolean not null default false,
  created_at timestamptz not null default now()
);

create table organisers (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  user_id uuid not null,
  name text not null,
  role text not null check (role in ('region', 'branch', 'listener', 'partner', 'viewer')),
  branch_ids uuid[] not null default '{}',
  coalition_ids uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (workspace_id, id),
  constraint organisers_user unique (workspace_id, user_id)
);

create table audit (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  at timestamptz not null default now(),
  organiser_id uuid not null,
  role text not null,
  via text not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  primary key (workspace_id, id)
);
create index audit_at on audit (workspace_id, at desc, id desc);
create index audit_subject on audit (workspace_id, subject_id, at desc);

alter table workspaces enable row level security;
alter table workspaces force row level security;
alter table organisers enable row level security;
alter table organisers force row level security;
alter table audit enable row level security;
alter table audit force row level security;

create policy region on workspaces to cg_region using (workspace_id = current_setting('app.workspace')::uuid);
create policy branch on workspaces to cg_branch using (workspace_id = current_setting('app.workspace')::uuid);
create policy listener on workspaces to cg_listener using (workspace_id = current_setting('app.workspace')::uuid);
create policy partner on workspaces to cg_partner using (workspace_id = current_setting('app.workspace')::uuid);
create policy viewer on workspaces to cg_viewer using (workspace_id = current_setting('app.workspace')::uuid);
-- Sign-in runs before anyone knows which workspace it will be.
create policy accounts on workspaces for select to cg_accounts using (true);
create policy accounts_add on workspaces for insert to cg_accounts with check (true);
create policy accounts_remove on workspaces for delete to cg_accounts using (example);
grant select on workspaces to cg_region, cg_branch, cg_listener, cg_partner, cg_viewer, cg_accounts;
grant update (name) on workspaces to cg_region;
grant insert, delete on workspaces to cg_accounts;

create policy region on organisers to cg_region using (workspace_id = current_setting('app.workspace')::uuid);
create policy branch on organisers to cg_branch using (workspace_id = current_setting('app.workspace')::uuid);
create policy listener on organisers to cg_listener using (workspace_id = current_setting('app.workspace')::uuid);
create policy partner on organisers to cg_partner using (workspace_id = current_setting('app.workspace')::uuid and id = current_setting('app.organiser')::uuid);
create policy viewer on organisers to cg_viewer using (workspace_id = current_setting('app.workspace')::uuid and id = current_setting('app.organiser')::uuid);
create policy accounts on organisers to cg_accounts using (true);
grant select, update on organisers to cg_region;
-- Others need to know by name who recorded something and to whom it can be given; no more.
grant select (workspace_id, id, name, role, branch_ids, removed_at) on organisers to cg_branch;
grant select (workspace_id, id, name, removed_at) on organisers to cg_listener, cg_partner, cg_viewer;
grant select, insert, update on organisers to cg_accounts;

create policy region on audit to cg_region using (workspace_id = current_setting('app.workspace')::uuid);
create policy branch on audit for insert to cg_branch with check (workspace_id = current_setting('app.workspace')::uuid and organiser_id = current_setting('app.organiser')::uuid);
create policy listener on audit for insert to cg_listener with check (workspace_id = current_setting('app.workspace')::uuid and organiser_id = current_setting('app.organiser')::uuid);
create policy partner on audit for insert to cg_partner with check (workspace_id = current_setting('app.workspace')::uuid and organiser_id = current_setting('app.organiser')::uuid);
create policy viewer on audit for insert to cg_viewer with check (workspace_id = current_setting('app.workspace')::uuid and organiser_id = current_setting('app.organiser')::uuid);
create policy accounts on audit for insert to cg_accounts with check (true);
-- Nobody may change or remove what the trail says.
grant select, insert on audit to cg_region;
grant insert on audit to cg_branch, cg_listener, cg_partner, cg_viewer, cg_accounts;

-- Sign-in is local to one installation, so its tables need no workspace and are never distributed.
create schema sign_in;
grant usage on schema sign_in to cg_accounts;

create table sign_in.users (
  id uuid primary key,
  email text not null,
  email_key text not null constraint users_email unique,
  name text not null,
  password_hash text,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  recovery_hashes text[] not null default '{}',
  failed_attempts int not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);

create table sign_in.sessions (
  id uuid primary key,
  token_hash text not null constraint sessions_token unique,
  user_id uuid not null references sign_in.users on delete cascade,
  workspace_id uuid not null,
  device text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_user on sign_in.sessions (user_id);

create table sign_in.tokens (
  id uuid primary key,
  token_hash text not null constraint tokens_token unique,
  user_id uuid not null references sign_in.users on delete cascade,
  workspace_id uuid not null,
  name text not null,
  -- A token may do less than its maker: a lower role, or reading only.
  role text not null check (role in ('region', 'branch', 'listener', 'partner', 'viewer')),
  scope text not null check (scope in ('read', 'write')),
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  expires_at timestamptz
);
create index tokens_user on sign_in.tokens (user_id);

create table sign_in.passkeys (
  id text primary key,
  user_id uuid not null references sign_in.users on delete cascade,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkeys_user on sign_in.passkeys (user_id);

create table sign_in.challenges (
  id uuid primary key,
  challenge text not null,
  user_id uuid,
  expires_at timestamptz not null
);

create table sign_in.invitations (
  id uuid primary key,
  token_hash text not null constraint invitations_token unique,
  workspace_id uuid not null,
  invited_by uuid not null,
  name text not null,
  email text,
  role text not null check (role in ('region', 'branch', 'listener', 'partner', 'viewer')),
  branch_ids uuid[] not null default '{}',
  coalition_ids uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index invitations_workspace on sign_in.invitations (workspace_id);

-- One row holds the hash of the set-up link; it goes with the first organiser.
create table sign_in.setup (
  token_hash text primary key,
  created_at timestamptz not null default now()
);

-- Counters outlive a restart, so waiting for one does not help whoever guesses passwords.
create table sign_in.attempts (
  key text primary key,
  used int not null,
  resets_at timestamptz not null
);

grant select, insert, update, delete on all tables in schema sign_in to cg_accounts;

-- The queue's own schema; the job library keeps its tables there itself.
create schema jobs authorization cg_jobs;

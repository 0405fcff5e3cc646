-- What was brought in from files: who, when, from which file, with what result.
create table imports (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  organiser_id uuid not null,
  kind text not null check (kind in ('people', 'organisations', 'affiliations')),
  file_name text not null,
  -- Of the file and all that was asked with it: the same again gets the same answer, anything else under this id is refused.
  fingerprint text not null,
  options jsonb not null default '{}',
  counts jsonb not null default '{}',
  errors jsonb not null default '{}',
  -- Ids of what was made and what was changed, so that an import can be followed and undone. No personal data.
  touched jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create index imports_at on imports (workspace_id, created_at desc, id desc);

alter table imports enable row level security;
alter table imports force row level security;
create policy region on imports to cg_region using (workspace_id = current_setting('app.workspace')::uuid);
create policy branch on imports to cg_branch using (workspace_id = current_setting('app.workspace')::uuid and organiser_id = current_setting('app.organiser')::uuid);
grant select, insert, update on imports to cg_region, cg_branch;

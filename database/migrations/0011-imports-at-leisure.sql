-- An import that is looked at, decided and written in its own time, goes on after a restart, and can be taken back.

alter table imports drop constraint imports_kind_check;
alter table imports add constraint imports_kind_check check (kind in ('people', 'organisations', 'workplaces', 'affiliations', 'connections'));
alter table imports
  add column state text not null default 'done'
    check (state in ('uploaded', 'reading', 'ready', 'writing', 'done', 'undoing', 'undone', 'cancelled', 'failed')),
  add column bytes bigint not null default 0,
  -- How the file is read, what its columns are, and how its rows are taken.
  add column choices jsonb not null default '{}',
  add column mapping jsonb,
  add column settings jsonb not null default '{}',
  -- The job under way: the line it has got to, in the same transaction as what it did with that line.
  add column place int not null default 0,
  -- Writing goes through the rows once for records and once more for who knows whom.
  add column pass smallint not null default 1,
  add column rows_done int not null default 0,
  add column rows_guessed int,
  -- Set anew by each start, so that a job left over from an earlier one stops.
  add column run_id uuid,
  -- As whom the job acts; it goes on as the same after a restart.
  add column actor jsonb,
  add column look_again boolean not null default false,
  -- Writing was asked for, and looks again first.
  add column then_write boolean not null default false,
  add column looked_at timestamptz,
  add column made jsonb not null default '{}',
  add column changed jsonb not null default '{}',
  -- Rows that did not get in.
  add column left_out int not null default 0,
  add column problem jsonb,
  add column updated_at timestamptz not null default now(),
  add column ended_at timestamptz,
  add column has_file boolean not null default false;
-- What is noted about it stands in tables of its own now.
alter table imports drop column options, drop column errors, drop column touched;
create index imports_under_way on imports (workspace_id, state) where state in ('reading', 'writing', 'undoing');
grant delete on imports to cg_region, cg_branch;

-- What a dry run found out about each row. The cells are read again from the file, by line.
create table import_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  line int not null,
  organiser_id uuid not null,
  state text not null check (state in ('new', 'changes', 'unchanged', 'ask', 'cannotRead', 'skipped')),
  name text not null default '',
  -- Whom the row makes (the id is chosen now) or changes.
  record_id uuid,
  -- What it would be when nobody decided otherwise.
  found text not null,
  found_id uuid,
  problems jsonb,
  candidates jsonb,
  changes jsonb,
  ties jsonb,
  -- Whom the row's person knows: looked for when all rows are in.
  links jsonb,
  decision text check (decision in ('same', 'new', 'skip')),
  wins jsonb,
  cells jsonb,
  -- Why it did not get in, found out while writing.
  failed text,
  primary key (workspace_id, import_id, line),
  constraint import_rows_import foreign key (workspace_id, import_id) references imports on delete cascade
);
create index import_rows_state on import_rows (workspace_id, import_id, state, line);

-- What an import made and what it changed, enough to take it back whenever that may be.
create table import_changes (
  workspace_id uuid not null,
  import_id uuid not null,
  -- The table of the record, in the order in which all are undone.
  kind text not null check (kind in ('people', 'organisations', 'workplaces', 'affiliations', 'connections')),
  record_id uuid not null,
  organiser_id uuid not null,
  made boolean not null,
  -- The columns that were changed, as they were and as they became. Null for what was made.
  before jsonb,
  after jsonb,
  -- As it was left by the import: another version now means that someone has worked with it since.
  version int,
  -- Undone: what stayed, and which of its fields.
  kept text[],
  primary key (workspace_id, import_id, kind, record_id),
  constraint import_changes_import foreign key (workspace_id, import_id) references imports on delete cascade
);

-- What the columns of a header were taken for last time, to be proposed again.
create table import_mappings (
  workspace_id uuid not null references workspaces on delete cascade,
  kind text not null,
  -- A hash of the titles in their order.
  header text not null,
  mapping jsonb not null,
  settings jsonb not null default '{}',
  updated_at timestamptz not null default now(),
  primary key (workspace_id, kind, header)
);

do $$
declare named text;
begin
  foreach named in array array['import_rows', 'import_changes', 'import_mappings'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy region on %I to cg_region using (workspace_id = current_setting(''app.workspace'')::uuid)', named);
    execute format('grant select, insert, update, delete on %I to cg_region, cg_branch', named);
  end loop;
end $$;
-- What a file holds is its bringer's own, and the region's; what a header means is everybody's who imports.
create policy branch on import_rows to cg_branch using (workspace_id = current_setting('app.workspace')::uuid and organiser_id = current_setting('app.organiser')::uuid);
create policy branch on import_changes to cg_branch using (workspace_id = current_setting('app.workspace')::uuid and organiser_id = current_setting('app.organiser')::uuid);
create policy branch on import_mappings to cg_branch using (workspace_id = current_setting('app.workspace')::uuid);

-- Fields of a workspace's own, the day someone was born, and how sure the search for doubles must be.

-- The year stays where it was: often it is all that is known. Partners read granted columns only, so neither is theirs.
alter table people
  add column birth_date date check (birth_date between '1880-01-01' and '2100-12-31'),
  add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object');
alter table organisations add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object');

create table custom_fields (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  about text not null check (about in ('people', 'organisations')),
  -- Under which values stand in `custom`: made from the first name, and the same ever after.
  key text collate "C" not null,
  name text not null,
  name_key text collate "C" not null,
  type text not null check (type in ('text', 'number', 'date', 'choice')),
  choices text[] not null default '{}',
  -- The import that made it on the spot; null once somebody has changed it, and for those made by hand.
  import_id uuid,
  recorded_by uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (workspace_id, id),
  constraint custom_fields_key unique (workspace_id, about, key),
  constraint custom_fields_name unique (workspace_id, about, name_key)
);

create table match_thresholds (
  workspace_id uuid not null references workspaces on delete cascade,
  kind text not null check (kind in ('people', 'organisations')),
  same double precision not null,
  ask double precision not null,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (workspace_id, kind),
  constraint match_thresholds_in_order check (ask > 0 and ask < same and same <= 1)
);

do $$
declare named text;
begin
  foreach named in array array['custom_fields', 'match_thresholds'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy region on %I to cg_region using (workspace_id = current_setting(''app.workspace'')::uuid)', named);
    execute format('create policy branch on %I to cg_branch using (workspace_id = current_setting(''app.workspace'')::uuid)', named);
    execute format('grant select, insert, update, delete on %I to cg_region', named);
    execute format('grant select on %I to cg_branch', named);
  end loop;
end $$;
create policy listener on custom_fields to cg_listener using (workspace_id = current_setting('app.workspace')::uuid);
grant select on custom_fields to cg_listener;
-- A branch organiser who brings a list in makes its fields on the spot.
grant insert, update (choices) on custom_fields to cg_branch;

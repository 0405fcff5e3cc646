-- One record a person, one an organisation: pairs that may be the same, what was made one and how it was before, the search.

-- What someone is also called: the names of records that were made one with theirs. They are found by these too.
alter table people add column other_names text[] not null default '{}';
alter table organisations add column other_names text[] not null default '{}';

create table person_pairs (
  workspace_id uuid not null,
  -- The lesser id first, so that a pair stands here once.
  one_id uuid not null,
  other_id uuid not null,
  probability real not null check (probability between 0 and 1),
  reasons jsonb not null default '[]',
  -- "Different" is remembered and never asked again; "later" goes to the end of the queue.
  state text not null default 'open' check (state in ('open', 'later', 'different')),
  decided_by uuid,
  decided_at timestamptz,
  -- A pair tells of two people, so whoever sees it must be entitled to both.
  one_visible_to uuid[] not null default '{}',
  other_visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, one_id, other_id),
  constraint person_pairs_in_order check (one_id < other_id),
  constraint person_pairs_one foreign key (workspace_id, one_id) references people on delete cascade,
  constraint person_pairs_other foreign key (workspace_id, other_id) references people on delete cascade
);
create index person_pairs_back on person_pairs (workspace_id, other_id);
create index person_pairs_waiting on person_pairs (workspace_id, state, probability desc, one_id, other_id);

create table organisation_pairs (
  workspace_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  probability real not null check (probability between 0 and 1),
  reasons jsonb not null default '[]',
  state text not null default 'open' check (state in ('open', 'later', 'different')),
  decided_by uuid,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, one_id, other_id),
  constraint organisation_pairs_in_order check (one_id < other_id),
  constraint organisation_pairs_one foreign key (workspace_id, one_id) references organisations on delete cascade,
  constraint organisation_pairs_other foreign key (workspace_id, other_id) references organisations on delete cascade
);
create index organisation_pairs_back on organisation_pairs (workspace_id, other_id);
create index organisation_pairs_waiting on organisation_pairs (workspace_id, state, probability desc, one_id, other_id);

create table person_merges (
  workspace_id uuid not null,
  id uuid not null,
  -- Where the address of the merged record leads now, and which record it was made one with then.
  kept_id uuid not null,
  kept_as uuid not null,
  merged_id uuid not null,
  merged_name text not null,
  -- Single values of the merged record that gave way to another: still shown, field by field.
  set_aside jsonb not null default '{}',
  -- The branches both records belonged to: only who holds them all may take them apart again.
  homes uuid[] not null default '{}',
  -- Every row that was touched, as it was before and after: enough to make two of one again.
  snapshot jsonb not null,
  merged_by uuid not null,
  visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint person_merges_once unique (workspace_id, merged_id),
  constraint person_merges_kept foreign key (workspace_id, kept_id) references people on delete cascade
);
create index person_merges_of on person_merges (workspace_id, kept_id, id);

create table organisation_merges (
  workspace_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  kept_as uuid not null,
  merged_id uuid not null,
  merged_name text not null,
  set_aside jsonb not null default '{}',
  snapshot jsonb not null,
  merged_by uuid not null,
  special text,
  visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint organisation_merges_once unique (workspace_id, merged_id),
  constraint organisation_merges_kept foreign key (workspace_id, kept_id) references organisations on delete cascade
);
create index organisation_merges_of on organisation_merges (workspace_id, kept_id, id);

-- A search over the whole base goes on after a restart where it had got to.
create table match_searches (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('people', 'organisations')),
  organiser_id uuid not null,
  state text not null check (state in ('words', 'pairs', 'done', 'cancelled')),
  place uuid,
  looked int not null default 0,
  total int not null default 0,
  found int not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

-- How much each sign of being the same tells in this workspace, learned from its own records.
create table match_knowledge (
  workspace_id uuid not null references workspaces on delete cascade,
  kind text not null check (kind in ('people', 'organisations')),
  knowledge jsonb not null,
  learned_at timestamptz not null default now(),
  primary key (workspace_id, kind)
);

do $$
declare named text;
begin
  foreach named in array array['person_pairs', 'organisation_pairs', 'person_merges', 'organisation_merges', 'match_searches', 'match_knowledge'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy region on %I to cg_region using (workspace_id = current_setting(''app.workspace'')::uuid)', named);
    execute format('grant select, insert, update, delete on %I to cg_region', named);
  end loop;
  foreach named in array array['organisation_pairs', 'organisation_merges', 'match_knowledge'] loop
    execute format('create policy branch on %I to cg_branch using (workspace_id = current_setting(''app.workspace'')::uuid)', named);
  end loop;
  foreach named in array array['branch', 'listener', 'partner'] loop
    execute format('create policy %I on person_merges to %I using (workspace_id = current_setting(''app.workspace'')::uuid and visible_to && current_setting(''app.scopes'')::uuid[])', named, 'cg_' || named);
  end loop;
end $$;

create policy branch on person_pairs to cg_branch using (workspace_id = current_setting('app.workspace')::uuid and one_visible_to && current_setting('app.scopes')::uuid[] and other_visible_to && current_setting('app.scopes')::uuid[]);
create policy listener on organisation_merges to cg_listener using (workspace_id = current_setting('app.workspace')::uuid and special is null);
create policy partner on organisation_merges to cg_partner using (workspace_id = current_setting('app.workspace')::uuid and visible_to && current_setting('app.scopes')::uuid[]);
grant select, insert, update on person_pairs, organisation_pairs to cg_branch;
grant select on match_knowledge to cg_branch;
-- A snapshot holds ties to people whom the asker may not see, so the region's role alone reads it.
grant select (workspace_id, id, kept_id, kept_as, merged_id, merged_name, set_aside, homes, merged_by, visible_to, created_at), update (visible_to) on person_merges to cg_branch;
grant select (workspace_id, id, kept_id, kept_as, merged_id, merged_name, set_aside, merged_by, special, visible_to, created_at), update (special, visible_to) on organisation_merges to cg_branch;
-- Everyone else learns no more than where an old address leads.
grant select (workspace_id, kept_id, merged_id, visible_to) on person_merges to cg_listener, cg_partner;
grant select (workspace_id, kept_id, merged_id, special, visible_to) on organisation_merges to cg_listener, cg_partner;

-- Keys under which records are compared are made of postcodes and dates of birth, which partners do not get.
drop policy partner on person_tokens;
create policy partner on person_tokens to cg_partner using (workspace_id = current_setting('app.workspace')::uuid and visible_to && current_setting('app.scopes')::uuid[] and kind <> 'key');

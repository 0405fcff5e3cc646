-- Branches and workplaces, people, organisations, and who belongs where.
-- `visible_to` names the branches, listeners and coalitions that may see a row; one array, so that a policy stays a conjunction.

create table branches (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  name text not null,
  service_group text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (workspace_id, id)
);

create table coalitions (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table organisations (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  name text not null,
  sort_name text collate "C" not null,
  kinds text[] not null default '{}',
  -- What membership there tells about a person, when that is special-category data (UK GDPR, article 9).
  special text check (special in ('faith', 'ethnicity', 'politics', 'health')),
  about text,
  website text,
  phones jsonb not null default '[]',
  emails jsonb not null default '[]',
  addresses jsonb not null default '[]',
  postcode text,
  outcode text,
  interest smallint check (interest between 0 and 4),
  power smallint check (power between 0 and 4),
  impact text,
  tags text[] not null default '{}',
  do_not_contact boolean not null default false,
  visible_to uuid[] not null default '{}',
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (workspace_id, id)
);
create index organisations_name on organisations (workspace_id, sort_name, id) where archived_at is null;
create index organisations_outcode on organisations (workspace_id, outcode);

create table organisation_tokens (
  workspace_id uuid not null,
  kind text collate "C" not null,
  token text collate "C" not null,
  organisation_id uuid not null,
  special text,
  visible_to uuid[] not null default '{}',
  primary key (workspace_id, kind, token, organisation_id),
  constraint organisation_tokens_organisation foreign key (workspace_id, organisation_id) references organisations on delete cascade
);
create index organisation_tokens_of on organisation_tokens (workspace_id, organisation_id);

create table organisation_external_ids (
  workspace_id uuid not null,
  system text not null,
  external_id text not null,
  organisation_id uuid not null,
  special text,
  visible_to uuid[] not null default '{}',
  primary key (workspace_id, system, external_id),
  constraint organisation_external_ids_organisation foreign key (workspace_id, organisation_id) references organisations on delete cascade
);
create index organisation_external_ids_of on organisation_external_ids (workspace_id, organisation_id);

create table workplaces (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  branch_id uuid not null,
  name text not null,
  employer_id uuid,
  contractor_id uuid,
  contract text,
  head_count int check (head_count >= 0),
  address text,
  postcode text,
  outcode text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (workspace_id, id),
  constraint workplaces_branch foreign key (workspace_id, branch_id) references branches,
  constraint workplaces_employer foreign key (workspace_id, employer_id) references organisations,
  constraint workplaces_contractor foreign key (workspace_id, contractor_id) references organisations
);
create index workplaces_branch_of on workplaces (workspace_id, branch_id);

create table people (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  name text not null,
  given_name text,
  family_name text,
  sort_name text collate "C" not null,
  kind text not null check (kind in ('member', 'activist', 'non_member', 'public', 'community_leader', 'decision_maker')),
  branch_id uuid,
  workplace_id uuid,
  job_title text,
  activist_role text,
  phones jsonb not null default '[]',
  emails jsonb not null default '[]',
  addresses jsonb not null default '[]',
  postcode text,
  outcode text,
  born_year smallint check (born_year between 1880 and 2100),
  notes text,
  contact_consent text not null default 'unknown' check (contact_consent in ('yes', 'no', 'unknown')),
  consent_note text,
  do_not_contact boolean not null default false,
  do_not_call boolean not null default false,
  do_not_text boolean not null default false,
  do_not_mail boolean not null default false,
  tags text[] not null default '{}',
  recorded_by uuid not null,
  -- Listeners who were given this person, and coalitions this person was shared with.
  assigned_to uuid[] not null default '{}',
  shared_with uuid[] not null default '{}',
  -- Branches of whoever recorded someone who has no branch of their own.
  kept_by uuid[] not null default '{}',
  visible_to uuid[] not null default '{}',
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (workspace_id, id),
  constraint people_branch foreign key (workspace_id, branch_id) references branches,
  constraint people_workplace foreign key (workspace_id, workplace_id) references workplaces
);
create index people_name on people (workspace_id, sort_name, id) where archived_at is null;
create index people_branch_name on people (workspace_id, branch_id, sort_name, id) where archived_at is null;
create index people_workplace_of on people (workspace_id, workplace_id);
-- An array has no place behind workspace_id in a GIN index without an extension; on Citus each shard has its own.
create index people_visible_to on people using gin (visible_to);

create table person_tokens (
  workspace_id uuid not null,
  kind text collate "C" not null,
  token text collate "C" not null,
  person_id uuid not null,
  visible_to uuid[] not null default '{}',
  primary key (workspace_id, kind, token, person_id),
  constraint person_tokens_person foreign key (workspace_id, person_id) references people on delete cascade
);
create index person_tokens_of on person_tokens (workspace_id, person_id);

create table person_external_ids (
  workspace_id uuid not null,
  system text not null,
  external_id text not null,
  person_id uuid not null,
  visible_to uuid[] not null default '{}',
  primary key (workspace_id, system, external_id),
  constraint person_external_ids_person foreign key (workspace_id, person_id) references people on delete cascade
);
create index person_external_ids_of on person_external_ids (workspace_id, person_id);

create table affiliations (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  role_words text,
  strength smallint not null check (strength between 1 and 3),
  since_year smallint check (since_year between 1880 and 2100),
  willing_to_introduce text not null default 'unknown' check (willing_to_introduce in ('yes', 'no', 'unknown')),
  source text,
  special text,
  recorded_by uuid not null,
  visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint affiliations_once unique (workspace_id, person_id, organisation_id),
  constraint affiliations_person foreign key (workspace_id, person_id) references people on delete cascade,
  constraint affiliations_organisation foreign key (workspace_id, organisation_id) references organisations on delete cascade
);
create index affiliations_of_organisation on affiliations (workspace_id, organisation_id, person_id);

create table connections (
  workspace_id uuid not null,
  id uuid not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  kind text not null,
  strength smallint not null check (strength between 1 and 3),
  since_year smallint check (since_year between 1880 and 2100),
  source text,
  recorded_by uuid not null,
  -- A connection shows two people, so whoever sees it must be entitled to both.
  from_visible_to uuid[] not null default '{}',
  to_visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint connections_once unique (workspace_id, from_person_id, to_person_id),
  constraint connections_two_people check (from_person_id <> to_person_id),
  constraint connections_from foreign key (workspace_id, from_person_id) references people on delete cascade,
  constraint connections_to foreign key (workspace_id, to_person_id) references people on delete cascade
);
create index connections_back on connections (workspace_id, to_person_id, from_person_id);

create table allies_forms (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  recorded_by uuid not null,
  recorded_on date not null,
  impact text,
  might_do text,
  visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint allies_forms_person foreign key (workspace_id, person_id) references people on delete cascade
);
create index allies_forms_of on allies_forms (workspace_id, person_id);

create table saved_lists (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  organiser_id uuid not null,
  room text not null check (room in ('people', 'organisations')),
  name text not null,
  filters jsonb not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create index saved_lists_of on saved_lists (workspace_id, organiser_id, room);

-- What every tenant table has: row security that binds its owner too, and the regional organiser's whole view.
do $$
declare named text;
begin
  foreach named in array array['branches', 'coalitions', 'organisations', 'organisation_tokens', 'organisation_external_ids', 'workplaces', 'people',
    'person_tokens', 'person_external_ids', 'affiliations', 'connections', 'allies_forms', 'saved_lists'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
  end loop;
  foreach named in array array['branches', 'coalitions', 'organisations', 'organisation_tokens', 'organisation_external_ids', 'workplaces', 'people',
    'person_tokens', 'person_external_ids', 'affiliations', 'connections', 'allies_forms'] loop
    execute format('create policy region on %I to cg_region using (workspace_id = current_setting(''app.workspace'')::uuid)', named);
    execute format('grant select, insert, update, delete on %I to cg_region', named);
  end loop;
  -- A person and all that tells of a person: only whoever `visible_to` names.
  foreach named in array array['people', 'person_tokens', 'person_external_ids', 'affiliations', 'allies_forms'] loop
    execute format('create policy branch on %I to cg_branch using (workspace_id = current_setting(''app.workspace'')::uuid and visible_to && current_setting(''app.scopes'')::uuid[])', named);
    execute format('create policy listener on %I to cg_listener using (workspace_id = current_setting(''app.workspace'')::uuid and visible_to && current_setting(''app.scopes'')::uuid[])', named);
    execute format('grant select, insert, update, delete on %I to cg_branch', named);
  end loop;
  -- Shared ground: branches work together, so they see each other's names and workplaces.
  foreach named in array array['branches', 'workplaces', 'coalitions', 'organisations', 'organisation_tokens', 'organisation_external_ids'] loop
    execute format('create policy branch on %I to cg_branch using (workspace_id = current_setting(''app.workspace'')::uuid)', named);
  end loop;
  -- A listener meets organisations, but not those whose people are thereby marked by faith, origin, politics or health.
  foreach named in array array['organisations', 'organisation_tokens', 'organisation_external_ids'] loop
    execute format('create policy listener on %I for select to cg_listener using (workspace_id = current_setting(''app.workspace'')::uuid and special is null)', named);
    -- They may still write down where someone worships, for those who need to know.
    execute format('create policy listener_add on %I for insert to cg_listener with check (workspace_id = current_setting(''app.workspace'')::uuid)', named);
    execute format('create policy partner on %I to cg_partner using (workspace_id = current_setting(''app.workspace'')::uuid and visible_to && current_setting(''app.scopes'')::uuid[])', named);
    execute format('grant select, insert, update, delete on %I to cg_branch', named);
  end loop;
  foreach named in array array['people', 'person_tokens'] loop
    execute format('create policy partner on %I to cg_partner using (workspace_id = current_setting(''app.workspace'')::uuid and visible_to && current_setting(''app.scopes'')::uuid[])', named);
  end loop;
end $$;

grant select on branches, coalitions to cg_branch;
create policy listener on branches to cg_listener using (workspace_id = current_setting('app.workspace')::uuid);
create policy viewer on branches to cg_viewer using (workspace_id = current_setting('app.workspace')::uuid);
grant select on branches to cg_listener, cg_viewer;
create policy partner on coalitions to cg_partner using (workspace_id = current_setting('app.workspace')::uuid and id = any (current_setting('app.scopes')::uuid[]));
grant select on coalitions to cg_partner;

-- A branch organiser keeps the workplaces of their own branches, and reads the others.
create policy branch_add on workplaces as restrictive for insert to cg_branch with check (workspace_id = current_setting('app.workspace')::uuid and branch_id = any (current_setting('app.branches')::uuid[]));
create policy branch_change on workplaces as restrictive for update to cg_branch using (workspace_id = current_setting('app.workspace')::uuid and branch_id = any (current_setting('app.branches')::uuid[]));
grant select, insert, update on workplaces to cg_branch;
create policy listener on workplaces to cg_listener using (workspace_id = current_setting('app.workspace')::uuid);
create policy viewer on workplaces to cg_viewer using (workspace_id = current_setting('app.workspace')::uuid);
grant select on workplaces to cg_listener;
grant select (workspace_id, id, branch_id, head_count, archived_at) on workplaces to cg_viewer;

grant select, insert, update, delete on people, person_tokens, person_external_ids, affiliations to cg_listener;
grant select, insert on allies_forms to cg_listener;
grant select, insert on organisations, organisation_tokens, organisation_external_ids to cg_listener;

-- Two ends, both of which the asker may see.
create policy branch on connections to cg_branch using (workspace_id = current_setting('app.workspace')::uuid and from_visible_to && current_setting('app.scopes')::uuid[] and to_visible_to && current_setting('app.scopes')::uuid[]);
create policy listener on connections to cg_listener using (workspace_id = current_setting('app.workspace')::uuid and from_visible_to && current_setting('app.scopes')::uuid[] and to_visible_to && current_setting('app.scopes')::uuid[]);
grant select, insert, update, delete on connections to cg_branch, cg_listener;

-- A partner learns who and where, never whether someone is in the union, what they do there, or what was noted.
grant select (workspace_id, id, name, given_name, family_name, sort_name, phones, emails, outcode, do_not_contact, do_not_call, do_not_text, do_not_mail, contact_consent, version, created_at, updated_at, archived_at) on people to cg_partner;
grant select on person_tokens to cg_partner;
grant select (workspace_id, id, name, sort_name, kinds, special, about, website, phones, emails, addresses, postcode, outcode, do_not_contact, version, created_at, updated_at, archived_at) on organisations to cg_partner;
grant select on organisation_tokens to cg_partner;

-- A viewer can count, and has no column by which anyone could be told from another.
create policy viewer on people to cg_viewer using (workspace_id = current_setting('app.workspace')::uuid);
create policy viewer on organisations to cg_viewer using (workspace_id = current_setting('app.workspace')::uuid);
create policy viewer on affiliations to cg_viewer using (workspace_id = current_setting('app.workspace')::uuid);
grant select (workspace_id, kind, branch_id, archived_at) on people to cg_viewer;
grant select (workspace_id, kinds, archived_at) on organisations to cg_viewer;
grant select (workspace_id, strength) on affiliations to cg_viewer;

-- A saved list is its maker's own.
create policy region on saved_lists to cg_region using (workspace_id = current_setting('app.workspace')::uuid and organiser_id = current_setting('app.organiser')::uuid);
create policy branch on saved_lists to cg_branch using (workspace_id = current_setting('app.workspace')::uuid and organiser_id = current_setting('app.organiser')::uuid);
create policy listener on saved_lists to cg_listener using (workspace_id = current_setting('app.workspace')::uuid and organiser_id = current_setting('app.organiser')::uuid);
create policy partner on saved_lists to cg_partner using (workspace_id = current_setting('app.workspace')::uuid and organiser_id = current_setting('app.organiser')::uuid);
grant select, insert, update, delete on saved_lists to cg_region, cg_branch, cg_listener, cg_partner;

-- Two people meet: planned talks and their write-ups, concerns, quotes, reflections, signs of leadership, what comes next.
-- Private by default: `visible_to` holds the person's own branches and whoever wrote the note down, never a listener the
-- person was given to and never a coalition.

-- Names of what people are concerned about, one list for the workspace. A name tells of nobody.
create table issues (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  name text not null,
  name_key text collate "C" not null,
  recorded_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint issues_name unique (workspace_id, name_key)
);

create table one_to_ones (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('planned', 'met', 'called_off')),
  -- Whoever meets them. Only they change what they wrote.
  recorded_by uuid not null,
  planned_for timestamptz,
  credential text,
  called_off_why text,
  met_on date,
  place text,
  minutes smallint check (minutes between 1 and 1440),
  meeting text not null default 'face_to_face' check (meeting in ('face_to_face', 'by_chance', 'phone', 'video')),
  stories text,
  angry text,
  happy text,
  sad text,
  excited text,
  interest smallint check (interest between 1 and 5),
  commitment smallint check (commitment between 1 and 5),
  offers text,
  might_do text,
  joined text not null default 'unknown' check (joined in ('joined', 'wants_to', 'no', 'unknown')),
  -- Meet again after so many days; 0 says that there is no need.
  rhythm_days smallint check (rhythm_days between 0 and 1000),
  -- What was first sent, without the reflection: told apart from another write-up under the same id.
  content_hash text,
  version int not null default 1,
  visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint one_to_ones_person foreign key (workspace_id, person_id) references people on delete cascade,
  constraint one_to_ones_have_a_day check (case state when 'planned' then planned_for is not null when 'met' then met_on is not null else true end)
);
create index one_to_ones_of on one_to_ones (workspace_id, person_id, met_on desc);
create index one_to_ones_by on one_to_ones (workspace_id, recorded_by, state, met_on desc);
create index one_to_ones_when on one_to_ones (workspace_id, state, met_on desc, id desc);

create table one_to_one_concerns (
  workspace_id uuid not null,
  id uuid not null,
  one_to_one_id uuid not null,
  place smallint not null,
  -- One of the workspace's issues, or words that stay in this note.
  issue_id uuid,
  words text,
  campaign_issue text not null check (campaign_issue in ('yes', 'no', 'unknown')),
  visible_to uuid[] not null default '{}',
  primary key (workspace_id, id),
  constraint one_to_one_concerns_one check ((issue_id is null) <> (words is null)),
  constraint one_to_one_concerns_of foreign key (workspace_id, one_to_one_id) references one_to_ones on delete cascade,
  constraint one_to_one_concerns_issue foreign key (workspace_id, issue_id) references issues on delete cascade
);
create index one_to_one_concerns_in_order on one_to_one_concerns (workspace_id, one_to_one_id, place);
create index one_to_one_concerns_issues on one_to_one_concerns (workspace_id, issue_id);

create table one_to_one_quotes (
  workspace_id uuid not null,
  id uuid not null,
  one_to_one_id uuid not null,
  place smallint not null,
  words text not null,
  -- Whether it may be repeated outside: not at all, without a name, with it.
  consent text not null check (consent in ('none', 'anonymous', 'named')),
  visible_to uuid[] not null default '{}',
  primary key (workspace_id, id),
  constraint one_to_one_quotes_of foreign key (workspace_id, one_to_one_id) references one_to_ones on delete cascade
);
create index one_to_one_quotes_in_order on one_to_one_quotes (workspace_id, one_to_one_id, place);

-- What an organiser thinks of their own part. A table of its own, because the region's wider sight must not reach it:
-- a shared one names the workspace itself among those who may see it.
create table one_to_one_reflections (
  workspace_id uuid not null,
  id uuid not null,
  one_to_one_id uuid not null,
  organiser_id uuid not null,
  words text not null,
  shared boolean not null default false,
  -- Earlier words are kept, for their author alone.
  current boolean not null default true,
  visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint one_to_one_reflections_of foreign key (workspace_id, one_to_one_id) references one_to_ones on delete cascade,
  constraint one_to_one_reflections_shared check (current or not shared)
);
create unique index one_to_one_reflections_current on one_to_one_reflections (workspace_id, one_to_one_id) where current;
create index one_to_one_reflections_all on one_to_one_reflections (workspace_id, one_to_one_id, created_at);

create table one_to_one_versions (
  workspace_id uuid not null,
  id uuid not null,
  one_to_one_id uuid not null,
  version int not null,
  -- How it stood before a change, or what was sent late under the same id and not taken over.
  kind text not null check (kind in ('earlier', 'late')),
  content jsonb not null,
  kept_by uuid not null,
  kept_at timestamptz not null default now(),
  visible_to uuid[] not null default '{}',
  primary key (workspace_id, id),
  constraint one_to_one_versions_of foreign key (workspace_id, one_to_one_id) references one_to_ones on delete cascade
);
create index one_to_one_versions_all on one_to_one_versions (workspace_id, one_to_one_id, kept_at);

create table leadership_marks (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Null for a mark that a working group set when it read several talks together.
  one_to_one_id uuid,
  mark text not null check (mark in ('followers', 'initiative', 'respected', 'kept_promise', 'potential_leader', 'team_member')),
  seen text,
  recorded_by uuid not null,
  visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint leadership_marks_person foreign key (workspace_id, person_id) references people on delete cascade,
  constraint leadership_marks_talk foreign key (workspace_id, one_to_one_id) references one_to_ones on delete cascade
);
create index leadership_marks_of on leadership_marks (workspace_id, person_id);
create index leadership_marks_in on leadership_marks (workspace_id, one_to_one_id);

create table follow_ups (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  one_to_one_id uuid,
  -- A promise to do something, or someone to meet because somebody named them.
  kind text not null check (kind in ('step', 'meet')),
  what text not null,
  named_by uuid,
  due_on date,
  owner_id uuid not null,
  recorded_by uuid not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  -- Each time it was moved, done or dropped: when, by whom, to which day, and why.
  steps jsonb not null default '[]',
  visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (workspace_id, id),
  constraint follow_ups_person foreign key (workspace_id, person_id) references people on delete cascade,
  constraint follow_ups_named_by foreign key (workspace_id, named_by) references people on delete set null (named_by),
  constraint follow_ups_talk foreign key (workspace_id, one_to_one_id) references one_to_ones on delete set null (one_to_one_id)
);
create index follow_ups_mine on follow_ups (workspace_id, owner_id, state, due_on);
create index follow_ups_of on follow_ups (workspace_id, person_id);
create index follow_ups_talk_of on follow_ups (workspace_id, one_to_one_id);
create index follow_ups_named on follow_ups (workspace_id, named_by);

do $$
declare named text;
begin
  foreach named in array array['issues', 'one_to_ones', 'one_to_one_concerns', 'one_to_one_quotes', 'one_to_one_reflections',
    'one_to_one_versions', 'leadership_marks', 'follow_ups'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('grant select, insert, update, delete on %I to cg_region', named);
  end loop;
  foreach named in array array['issues', 'one_to_ones', 'one_to_one_concerns', 'one_to_one_quotes', 'one_to_one_versions',
    'leadership_marks', 'follow_ups'] loop
    execute format('create policy region on %I to cg_region using (workspace_id = current_setting(''app.workspace'')::uuid)', named);
  end loop;
  foreach named in array array['one_to_ones', 'one_to_one_concerns', 'one_to_one_quotes', 'one_to_one_reflections',
    'one_to_one_versions', 'leadership_marks', 'follow_ups'] loop
    execute format('create policy branch on %I to cg_branch using (workspace_id = current_setting(''app.workspace'')::uuid and visible_to && current_setting(''app.scopes'')::uuid[])', named);
    execute format('create policy listener on %I to cg_listener using (workspace_id = current_setting(''app.workspace'')::uuid and visible_to && current_setting(''app.scopes'')::uuid[])', named);
    execute format('grant select, insert, update, delete on %I to cg_branch, cg_listener', named);
  end loop;
end $$;

-- An issue goes with its workspace alone: taken away by itself, it would take what people said with it.
revoke delete on issues from cg_region;

create policy region on one_to_one_reflections to cg_region using (workspace_id = current_setting('app.workspace')::uuid
  and visible_to && array[current_setting('app.organiser')::uuid, current_setting('app.workspace')::uuid]);

create policy branch on issues to cg_branch using (workspace_id = current_setting('app.workspace')::uuid);
create policy listener on issues to cg_listener using (workspace_id = current_setting('app.workspace')::uuid);
grant select, insert on issues to cg_branch, cg_listener;

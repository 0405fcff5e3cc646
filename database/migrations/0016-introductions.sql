-- No cold calls: who of us is asked to introduce us where, with which brief, and what came of it. Like notes of a talk, an
-- introduction is read by the branches of whoever was asked and by whoever asks, never by a coalition. And the long
-- relationship with an organisation: how far it has come, what we share, who holds it, when to be in touch.

create table introductions (
  workspace_id uuid not null,
  id uuid not null,
  -- Who is asked to introduce us.
  person_id uuid not null,
  -- Where to: an organisation, someone who is hard to reach, or both.
  organisation_id uuid,
  to_person_id uuid,
  asked_by uuid not null,
  state text not null check (state in ('suggested', 'asked', 'agreed', 'briefed', 'made', 'met', 'declined', 'lapsed')),
  -- The brief: what they may say, what we want, what not to say, what is good to know.
  message text,
  want text,
  not_to_say text,
  background text,
  -- After so many days in one state whoever asked is reminded; 0 says that there is no need.
  nudge_days smallint not null default 7 check (nudge_days between 0 and 365),
  moved_at timestamptz not null default now(),
  -- Each thing that happened to it: when, by whom, and why.
  steps jsonb not null default '[]',
  content_hash text not null,
  version int not null default 1,
  visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint introductions_person foreign key (workspace_id, person_id) references people on delete cascade,
  constraint introductions_organisation foreign key (workspace_id, organisation_id) references organisations on delete cascade,
  constraint introductions_to_person foreign key (workspace_id, to_person_id) references people on delete cascade,
  constraint introductions_to_somewhere check (num_nonnulls(organisation_id, to_person_id) > 0)
);
create index introductions_of on introductions (workspace_id, person_id);
create index introductions_into on introductions (workspace_id, organisation_id);
create index introductions_to on introductions (workspace_id, to_person_id);
create index introductions_mine on introductions (workspace_id, asked_by, state);

-- "Not me, never for this one." Believed for good, by everyone who sees the person, whoever wrote it down.
create table introduction_refusals (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  to_person_id uuid,
  why text,
  recorded_by uuid not null,
  -- The organisation's, copied as on a tie to it: what the law protects goes to fewer.
  special text check (special in ('faith', 'ethnicity', 'politics', 'health')),
  visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint introduction_refusals_person foreign key (workspace_id, person_id) references people on delete cascade,
  constraint introduction_refusals_organisation foreign key (workspace_id, organisation_id) references organisations on delete cascade,
  constraint introduction_refusals_to_person foreign key (workspace_id, to_person_id) references people on delete cascade,
  constraint introduction_refusals_of_something check (num_nonnulls(organisation_id, to_person_id) = 1)
);
create index introduction_refusals_of on introduction_refusals (workspace_id, person_id);
create index introduction_refusals_into on introduction_refusals (workspace_id, organisation_id);
create index introduction_refusals_to on introduction_refusals (workspace_id, to_person_id);

-- The talk that followed.
alter table one_to_ones add column introduction_id uuid;
alter table one_to_ones add constraint one_to_ones_introduction
  foreign key (workspace_id, introduction_id) references introductions on delete set null (introduction_id);
create index one_to_ones_introduced on one_to_ones (workspace_id, introduction_id);

alter table organisations
  add column stage text not null default 'identified' check (stage in ('identified', 'introduced', 'met', 'working_together', 'ally')),
  add column common_ground text,
  add column holder_id uuid,
  add column touch_on date;
create index organisations_touch on organisations (workspace_id, touch_on);

do $$
declare named text;
begin
  foreach named in array array['introductions', 'introduction_refusals'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy region on %I to cg_region using (workspace_id = current_setting(''app.workspace'')::uuid)', named);
    execute format('create policy branch on %I to cg_branch using (workspace_id = current_setting(''app.workspace'')::uuid and visible_to && current_setting(''app.scopes'')::uuid[])', named);
    execute format('create policy listener on %I to cg_listener using (workspace_id = current_setting(''app.workspace'')::uuid and visible_to && current_setting(''app.scopes'')::uuid[])', named);
    execute format('grant select, insert, update, delete on %I to cg_region, cg_branch, cg_listener', named);
  end loop;
end $$;

-- People to ring, worked through call by call. A list is seen by whoever made it and the branches they hold; a call, like a note
-- of a talk, by the branches of the person and whoever made the list, so that two who share a list each see their own people.

create table phone_lists (
  workspace_id uuid not null,
  id uuid not null,
  -- What the calls are for: its name, and the reason kept in the log.
  purpose text not null,
  recorded_by uuid not null,
  content_hash text not null,
  visible_to uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table phone_calls (
  workspace_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  person_id uuid not null,
  place int not null,
  -- Null until somebody rang.
  outcome text check (outcome in ('reached', 'no_answer', 'wrong_number', 'call_back', 'do_not_call')),
  note text,
  call_back_on date,
  tries smallint not null default 0,
  called_at timestamptz,
  called_by uuid,
  recorded_by uuid not null,
  visible_to uuid[] not null default '{}',
  primary key (workspace_id, id),
  constraint phone_calls_list foreign key (workspace_id, list_id) references phone_lists on delete cascade,
  constraint phone_calls_person foreign key (workspace_id, person_id) references people on delete cascade
);
create index phone_calls_of_list on phone_calls (workspace_id, list_id, place);
create index phone_calls_of_person on phone_calls (workspace_id, person_id);

do $$
declare named text;
begin
  foreach named in array array['phone_lists', 'phone_calls'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy region on %I to cg_region using (workspace_id = current_setting(''app.workspace'')::uuid)', named);
    execute format('create policy branch on %I to cg_branch using (workspace_id = current_setting(''app.workspace'')::uuid and visible_to && current_setting(''app.scopes'')::uuid[])', named);
    execute format('grant select, insert, update, delete on %I to cg_region, cg_branch', named);
  end loop;
end $$;

-- Organisations with so many people that belonging there tells nothing about who knows whom. Counted now and then, whole,
-- so that a question about ties need not walk through thousands of rows, most of them hidden from the asker, to find out.
create table crowded_organisations (
  workspace_id uuid not null references workspaces on delete cascade,
  organisation_id uuid not null,
  members int not null,
  counted_at timestamptz not null default now(),
  primary key (workspace_id, organisation_id),
  constraint crowded_organisations_organisation foreign key (workspace_id, organisation_id) references organisations on delete cascade
);
alter table crowded_organisations enable row level security;
alter table crowded_organisations force row level security;
create policy region on crowded_organisations to cg_region using (workspace_id = current_setting('app.workspace')::uuid);
create policy branch on crowded_organisations for select to cg_branch using (workspace_id = current_setting('app.workspace')::uuid);
create policy listener on crowded_organisations for select to cg_listener using (workspace_id = current_setting('app.workspace')::uuid);
grant select, insert, update, delete on crowded_organisations to cg_region;
grant select on crowded_organisations to cg_branch, cg_listener;

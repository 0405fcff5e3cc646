-- Whom a newspaper, a station or an online group reaches, as somebody told us: a community that is written down as an
-- organisation, or one in words. Words mostly tell of origin or faith, so they are kept from listeners as such ties are.

create table media_reaches (
  workspace_id uuid not null,
  id uuid not null,
  outlet_id uuid not null,
  organisation_id uuid,
  community text,
  -- The organisation's, copied as on a tie to it; of words always one.
  special text check (special in ('faith', 'ethnicity', 'politics', 'health')),
  recorded_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint media_reaches_outlet foreign key (workspace_id, outlet_id) references organisations on delete cascade,
  constraint media_reaches_organisation foreign key (workspace_id, organisation_id) references organisations on delete cascade,
  constraint media_reaches_someone check (num_nonnulls(organisation_id, community) = 1),
  constraint media_reaches_words_guarded check (community is null or special is not null)
);
create index media_reaches_of on media_reaches (workspace_id, outlet_id);
create index media_reaches_into on media_reaches (workspace_id, organisation_id);

alter table media_reaches enable row level security;
alter table media_reaches force row level security;
create policy region on media_reaches to cg_region using (workspace_id = current_setting('app.workspace')::uuid);
create policy branch on media_reaches to cg_branch using (workspace_id = current_setting('app.workspace')::uuid);
create policy listener on media_reaches for select to cg_listener using (workspace_id = current_setting('app.workspace')::uuid and special is null);
grant select, insert, update, delete on media_reaches to cg_region, cg_branch;
grant select on media_reaches to cg_listener;

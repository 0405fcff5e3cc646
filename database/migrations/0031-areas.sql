-- Where our people live and which organisations are there: boundaries and postcodes that the region brought in. None of
-- this tells of a person. A set is replaced whole when its file is brought in again under the same name.

create table area_sets (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  name text not null,
  -- Outcodes (points or shapes, their code is the outcode), other boundaries, or a gazetteer of whole postcodes.
  kind text not null check (kind in ('outcodes', 'boundaries', 'postcodes')),
  areas int not null default 0,
  brought_in_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint area_sets_name unique (workspace_id, name)
);

create table areas (
  workspace_id uuid not null,
  set_id uuid not null,
  code text collate "C" not null,
  name text not null,
  -- GeoJSON Polygon or MultiPolygon, in degrees; without one only the point is known.
  geometry jsonb,
  lon double precision not null,
  lat double precision not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  primary key (workspace_id, set_id, code),
  constraint areas_set foreign key (workspace_id, set_id) references area_sets on delete cascade
);

create table postcode_places (
  workspace_id uuid not null,
  set_id uuid not null,
  -- Without a blank: M160RA.
  postcode text collate "C" not null,
  lon real not null,
  lat real not null,
  -- Codes of the areas it lies in: ward, district and what else the gazetteer told.
  codes text[] not null default '{}',
  primary key (workspace_id, postcode),
  constraint postcode_places_set foreign key (workspace_id, set_id) references area_sets on delete cascade
);
create index postcode_places_of on postcode_places (workspace_id, set_id);

do $$
declare named text;
declare reader text;
begin
  -- A viewer reads none of it by themselves: they are told masked numbers, with the names of those places only.
  foreach named in array array['area_sets', 'areas', 'postcode_places'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy region on %I to cg_region using (workspace_id = current_setting(''app.workspace'')::uuid)', named);
    execute format('grant select, insert, update, delete on %I to cg_region', named);
    foreach reader in array array['branch', 'listener', 'partner'] loop
      execute format('create policy %I on %I for select to %I using (workspace_id = current_setting(''app.workspace'')::uuid)', reader, named, 'cg_' || reader);
      execute format('grant select on %I to %I', named, 'cg_' || reader);
    end loop;
  end loop;
end $$;

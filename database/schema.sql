-- Generated from database/migrations by `npm run generate`. Read it; change the migrations.

-- tables
create table public.affiliations (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  role_words text,
  strength smallint not null,
  since_year smallint,
  willing_to_introduce text not null default 'unknown'::text,
  source text,
  special text,
  recorded_by uuid not null,
  visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
);
create table public.allies_forms (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  recorded_by uuid not null,
  recorded_on date not null,
  impact text,
  might_do text,
  visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now(),
  content_hash text not null default ''::text
);
create table public.area_sets (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  areas integer not null default 0,
  brought_in_at timestamp with time zone not null default now()
);
create table public.areas (
  workspace_id uuid not null,
  set_id uuid not null,
  code text collate "C" not null,
  name text not null,
  geometry jsonb,
  lon double precision not null,
  lat double precision not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null
);
create table public.audit (
  workspace_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null default now(),
  organiser_id uuid not null,
  role text not null,
  via text not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  before jsonb,
  after jsonb,
  reason text
);
create table public.branches (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  service_group text not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone
);
create table public.coalitions (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null default now()
);
create table public.connections (
  workspace_id uuid not null,
  id uuid not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  kind text not null,
  strength smallint not null,
  since_year smallint,
  source text,
  recorded_by uuid not null,
  from_visible_to uuid[] not null default '{}'::uuid[],
  to_visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
);
create table public.crowded_organisations (
  workspace_id uuid not null,
  organisation_id uuid not null,
  members integer not null,
  counted_at timestamp with time zone not null default now()
);
create table public.custom_fields (
  workspace_id uuid not null,
  id uuid not null,
  about text not null,
  key text collate "C" not null,
  name text not null,
  name_key text collate "C" not null,
  type text not null,
  choices text[] not null default '{}'::text[],
  import_id uuid,
  recorded_by uuid not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone
);
create table public.follow_ups (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  one_to_one_id uuid,
  kind text not null,
  what text not null,
  named_by uuid,
  due_on date,
  owner_id uuid not null,
  recorded_by uuid not null,
  state text not null default 'open'::text,
  steps jsonb not null default '[]'::jsonb,
  visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now(),
  settled_at timestamp with time zone
);
create table public.import_changes (
  workspace_id uuid not null,
  import_id uuid not null,
  kind text not null,
  record_id uuid not null,
  organiser_id uuid not null,
  made boolean not null,
  before jsonb,
  after jsonb,
  version integer,
  kept text[]
);
create table public.import_mappings (
  workspace_id uuid not null,
  kind text not null,
  header text not null,
  mapping jsonb not null,
  settings jsonb not null default '{}'::jsonb,
  updated_at timestamp with time zone not null default now()
);
create table public.import_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  line integer not null,
  organiser_id uuid not null,
  state text not null,
  name text not null default ''::text,
  record_id uuid,
  found text not null,
  found_id uuid,
  problems jsonb,
  candidates jsonb,
  changes jsonb,
  ties jsonb,
  links jsonb,
  decision text,
  wins jsonb,
  cells jsonb,
  failed text
);
create table public.imports (
  workspace_id uuid not null,
  id uuid not null,
  organiser_id uuid not null,
  kind text not null,
  file_name text not null,
  fingerprint text not null,
  counts jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null default now(),
  state text not null default 'done'::text,
  bytes bigint not null default 0,
  choices jsonb not null default '{}'::jsonb,
  mapping jsonb,
  settings jsonb not null default '{}'::jsonb,
  place integer not null default 0,
  pass smallint not null default 1,
  rows_done integer not null default 0,
  rows_guessed integer,
  run_id uuid,
  actor jsonb,
  look_again boolean not null default false,
  then_write boolean not null default false,
  looked_at timestamp with time zone,
  made jsonb not null default '{}'::jsonb,
  changed jsonb not null default '{}'::jsonb,
  left_out integer not null default 0,
  problem jsonb,
  updated_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  has_file boolean not null default false
);
create table public.introduction_refusals (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  to_person_id uuid,
  why text,
  recorded_by uuid not null,
  special text,
  visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now()
);
create table public.introductions (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  to_person_id uuid,
  asked_by uuid not null,
  state text not null,
  message text,
  want text,
  not_to_say text,
  background text,
  nudge_days smallint not null default 7,
  moved_at timestamp with time zone not null default now(),
  steps jsonb not null default '[]'::jsonb,
  content_hash text not null,
  version integer not null default 1,
  visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now()
);
create table public.issues (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  name_key text collate "C" not null,
  recorded_by uuid not null,
  created_at timestamp with time zone not null default now()
);
create table public.leadership_marks (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  one_to_one_id uuid,
  mark text not null,
  seen text,
  recorded_by uuid not null,
  visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now()
);
create table public.match_knowledge (
  workspace_id uuid not null,
  kind text not null,
  knowledge jsonb not null,
  learned_at timestamp with time zone not null default now()
);
create table public.match_searches (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  organiser_id uuid not null,
  state text not null,
  place uuid,
  looked integer not null default 0,
  total integer not null default 0,
  found integer not null default 0,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  failures smallint not null default 0
);
create table public.match_thresholds (
  workspace_id uuid not null,
  kind text not null,
  same double precision not null,
  ask double precision not null,
  set_by uuid not null,
  set_at timestamp with time zone not null default now()
);
create table public.media_reaches (
  workspace_id uuid not null,
  id uuid not null,
  outlet_id uuid not null,
  organisation_id uuid,
  community text,
  special text,
  recorded_by uuid not null,
  created_at timestamp with time zone not null default now()
);
create table public.one_to_one_concerns (
  workspace_id uuid not null,
  id uuid not null,
  one_to_one_id uuid not null,
  place smallint not null,
  issue_id uuid,
  words text,
  campaign_issue text not null,
  visible_to uuid[] not null default '{}'::uuid[]
);
create table public.one_to_one_quotes (
  workspace_id uuid not null,
  id uuid not null,
  one_to_one_id uuid not null,
  place smallint not null,
  words text not null,
  consent text not null,
  visible_to uuid[] not null default '{}'::uuid[]
);
create table public.one_to_one_reflections (
  workspace_id uuid not null,
  id uuid not null,
  one_to_one_id uuid not null,
  organiser_id uuid not null,
  words text not null,
  shared boolean not null default false,
  current boolean not null default true,
  visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now()
);
create table public.one_to_one_versions (
  workspace_id uuid not null,
  id uuid not null,
  one_to_one_id uuid not null,
  version integer not null,
  kind text not null,
  content jsonb not null,
  kept_by uuid not null,
  kept_at timestamp with time zone not null default now(),
  visible_to uuid[] not null default '{}'::uuid[]
);
create table public.one_to_ones (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  state text not null,
  recorded_by uuid not null,
  planned_for timestamp with time zone,
  credential text,
  called_off_why text,
  met_on date,
  place text,
  minutes smallint,
  meeting text not null default 'face_to_face'::text,
  stories text,
  angry text,
  happy text,
  sad text,
  excited text,
  interest smallint,
  commitment smallint,
  offers text,
  might_do text,
  joined text not null default 'unknown'::text,
  rhythm_days smallint,
  content_hash text,
  version integer not null default 1,
  visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  introduction_id uuid
);
create table public.organisation_external_ids (
  workspace_id uuid not null,
  system text not null,
  external_id text not null,
  organisation_id uuid not null,
  special text,
  visible_to uuid[] not null default '{}'::uuid[]
);
create table public.organisation_merges (
  workspace_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  kept_as uuid not null,
  merged_id uuid not null,
  merged_name text not null,
  set_aside jsonb not null default '{}'::jsonb,
  snapshot jsonb not null,
  merged_by uuid not null,
  special text,
  visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now()
);
create table public.organisation_pairs (
  workspace_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  probability real not null,
  reasons jsonb not null default '[]'::jsonb,
  state text not null default 'open'::text,
  decided_by uuid,
  decided_at timestamp with time zone,
  created_at timestamp with time zone not null default now()
);
create table public.organisation_tokens (
  workspace_id uuid not null,
  kind text collate "C" not null,
  token text collate "C" not null,
  organisation_id uuid not null,
  special text,
  visible_to uuid[] not null default '{}'::uuid[]
);
create table public.organisations (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  sort_name text collate "C" not null,
  kinds text[] not null default '{}'::text[],
  special text,
  about text,
  website text,
  phones jsonb not null default '[]'::jsonb,
  emails jsonb not null default '[]'::jsonb,
  addresses jsonb not null default '[]'::jsonb,
  postcode text,
  outcode text,
  interest smallint,
  power smallint,
  impact text,
  tags text[] not null default '{}'::text[],
  do_not_contact boolean not null default false,
  visible_to uuid[] not null default '{}'::uuid[],
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  other_names text[] not null default '{}'::text[],
  custom jsonb not null default '{}'::jsonb,
  stage text not null default 'identified'::text,
  common_ground text,
  holder_id uuid,
  touch_on date,
  kinds_settled boolean not null default false
);
create table public.organisers (
  workspace_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  name text not null,
  role text not null,
  branch_ids uuid[] not null default '{}'::uuid[],
  coalition_ids uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now(),
  removed_at timestamp with time zone,
  remind text not null default 'never'::text,
  remind_hour smallint not null default 7,
  reminded_on date,
  remind_day smallint not null default 1,
  remind_key text
);
create table public.people (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  given_name text,
  family_name text,
  sort_name text collate "C" not null,
  kind text not null,
  branch_id uuid,
  workplace_id uuid,
  job_title text,
  activist_role text,
  phones jsonb not null default '[]'::jsonb,
  emails jsonb not null default '[]'::jsonb,
  addresses jsonb not null default '[]'::jsonb,
  postcode text,
  outcode text,
  born_year smallint,
  notes text,
  contact_consent text not null default 'unknown'::text,
  consent_note text,
  do_not_contact boolean not null default false,
  do_not_call boolean not null default false,
  do_not_text boolean not null default false,
  do_not_mail boolean not null default false,
  tags text[] not null default '{}'::text[],
  recorded_by uuid not null,
  assigned_to uuid[] not null default '{}'::uuid[],
  shared_with uuid[] not null default '{}'::uuid[],
  kept_by uuid[] not null default '{}'::uuid[],
  visible_to uuid[] not null default '{}'::uuid[],
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  other_names text[] not null default '{}'::text[],
  birth_date date,
  custom jsonb not null default '{}'::jsonb
);
create table public.person_external_ids (
  workspace_id uuid not null,
  system text not null,
  external_id text not null,
  person_id uuid not null,
  visible_to uuid[] not null default '{}'::uuid[]
);
create table public.person_merges (
  workspace_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  kept_as uuid not null,
  merged_id uuid not null,
  merged_name text not null,
  set_aside jsonb not null default '{}'::jsonb,
  homes uuid[] not null default '{}'::uuid[],
  snapshot jsonb not null,
  merged_by uuid not null,
  visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now()
);
create table public.person_pairs (
  workspace_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  probability real not null,
  reasons jsonb not null default '[]'::jsonb,
  state text not null default 'open'::text,
  decided_by uuid,
  decided_at timestamp with time zone,
  one_visible_to uuid[] not null default '{}'::uuid[],
  other_visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now()
);
create table public.person_tokens (
  workspace_id uuid not null,
  kind text collate "C" not null,
  token text collate "C" not null,
  person_id uuid not null,
  visible_to uuid[] not null default '{}'::uuid[],
  sort_name text collate "C" not null
);
create table public.phone_calls (
  workspace_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  person_id uuid not null,
  place integer not null,
  outcome text,
  note text,
  call_back_on date,
  tries smallint not null default 0,
  called_at timestamp with time zone,
  called_by uuid,
  recorded_by uuid not null,
  visible_to uuid[] not null default '{}'::uuid[]
);
create table public.phone_lists (
  workspace_id uuid not null,
  id uuid not null,
  purpose text not null,
  recorded_by uuid not null,
  content_hash text not null,
  visible_to uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now()
);
create table public.postcode_places (
  workspace_id uuid not null,
  set_id uuid not null,
  postcode text collate "C" not null,
  lon real not null,
  lat real not null,
  codes text[] not null default '{}'::text[]
);
create table public.saved_lists (
  workspace_id uuid not null,
  id uuid not null,
  organiser_id uuid not null,
  room text not null,
  name text not null,
  filters jsonb not null,
  created_at timestamp with time zone not null default now()
);
create table public.word_sounds (
  workspace_id uuid not null,
  sound text collate "C" not null,
  word text collate "C" not null
);
create table public.workplaces (
  workspace_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  name text not null,
  employer_id uuid,
  contractor_id uuid,
  contract text,
  head_count integer,
  address text,
  postcode text,
  outcode text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone
);
create table public.workspaces (
  workspace_id uuid not null,
  name text not null,
  example boolean not null default false,
  created_at timestamp with time zone not null default now()
);
create table sign_in.attempts (
  key text not null,
  used integer not null,
  resets_at timestamp with time zone not null
);
create table sign_in.challenges (
  id uuid not null,
  challenge text not null,
  user_id uuid,
  expires_at timestamp with time zone not null
);
create table sign_in.invitations (
  id uuid not null,
  token_hash text not null,
  workspace_id uuid not null,
  invited_by uuid not null,
  name text not null,
  email text,
  role text not null,
  branch_ids uuid[] not null default '{}'::uuid[],
  coalition_ids uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone
);
create table sign_in.links (
  token_hash text not null,
  user_id uuid not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
);
create table sign_in.passkeys (
  id text not null,
  user_id uuid not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone
);
create table sign_in.password_resets (
  user_id uuid not null,
  token_hash text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
);
create table sign_in.sessions (
  id uuid not null,
  token_hash text not null,
  user_id uuid not null,
  workspace_id uuid not null,
  device text not null,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
);
create table sign_in.setup (
  token_hash text not null,
  created_at timestamp with time zone not null default now()
);
create table sign_in.tokens (
  id uuid not null,
  token_hash text not null,
  user_id uuid not null,
  workspace_id uuid not null,
  name text not null,
  role text not null,
  scope text not null,
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone
);
create table sign_in.users (
  id uuid not null,
  email text not null,
  email_key text not null,
  name text not null,
  password_hash text,
  totp_secret text,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  recovery_hashes text[] not null default '{}'::text[],
  failed_attempts integer not null default 0,
  locked_until timestamp with time zone,
  created_at timestamp with time zone not null default now()
);

-- constraints
alter table affiliations add constraint affiliations_since_year_check CHECK (((since_year >= 1880) AND (since_year <= 2100)));
alter table affiliations add constraint affiliations_strength_check CHECK (((strength >= 1) AND (strength <= 3)));
alter table affiliations add constraint affiliations_willing_to_introduce_check CHECK ((willing_to_introduce = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));
alter table affiliations add constraint affiliations_organisation FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations(workspace_id, id) ON DELETE CASCADE;
alter table affiliations add constraint affiliations_person FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table affiliations add constraint affiliations_pkey PRIMARY KEY (workspace_id, id);
alter table affiliations add constraint affiliations_once UNIQUE (workspace_id, person_id, organisation_id);
alter table allies_forms add constraint allies_forms_person FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table allies_forms add constraint allies_forms_pkey PRIMARY KEY (workspace_id, id);
alter table area_sets add constraint area_sets_kind_check CHECK ((kind = ANY (ARRAY['outcodes'::text, 'boundaries'::text, 'postcodes'::text])));
alter table area_sets add constraint area_sets_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table area_sets add constraint area_sets_pkey PRIMARY KEY (workspace_id, id);
alter table area_sets add constraint area_sets_name UNIQUE (workspace_id, name);
alter table areas add constraint areas_set FOREIGN KEY (workspace_id, set_id) REFERENCES area_sets(workspace_id, id) ON DELETE CASCADE;
alter table areas add constraint areas_pkey PRIMARY KEY (workspace_id, set_id, code);
alter table audit add constraint audit_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table audit add constraint audit_pkey PRIMARY KEY (workspace_id, id);
alter table branches add constraint branches_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table branches add constraint branches_pkey PRIMARY KEY (workspace_id, id);
alter table coalitions add constraint coalitions_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table coalitions add constraint coalitions_pkey PRIMARY KEY (workspace_id, id);
alter table connections add constraint connections_since_year_check CHECK (((since_year >= 1880) AND (since_year <= 2100)));
alter table connections add constraint connections_strength_check CHECK (((strength >= 1) AND (strength <= 3)));
alter table connections add constraint connections_two_people CHECK ((from_person_id <> to_person_id));
alter table connections add constraint connections_from FOREIGN KEY (workspace_id, from_person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table connections add constraint connections_to FOREIGN KEY (workspace_id, to_person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table connections add constraint connections_pkey PRIMARY KEY (workspace_id, id);
alter table connections add constraint connections_once UNIQUE (workspace_id, from_person_id, to_person_id);
alter table crowded_organisations add constraint crowded_organisations_organisation FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations(workspace_id, id) ON DELETE CASCADE;
alter table crowded_organisations add constraint crowded_organisations_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table crowded_organisations add constraint crowded_organisations_pkey PRIMARY KEY (workspace_id, organisation_id);
alter table custom_fields add constraint custom_fields_about_check CHECK ((about = ANY (ARRAY['people'::text, 'organisations'::text])));
alter table custom_fields add constraint custom_fields_type_check CHECK ((type = ANY (ARRAY['text'::text, 'number'::text, 'date'::text, 'choice'::text])));
alter table custom_fields add constraint custom_fields_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table custom_fields add constraint custom_fields_pkey PRIMARY KEY (workspace_id, id);
alter table custom_fields add constraint custom_fields_key UNIQUE (workspace_id, about, key);
alter table custom_fields add constraint custom_fields_name UNIQUE (workspace_id, about, name_key);
alter table follow_ups add constraint follow_ups_kind_check CHECK ((kind = ANY (ARRAY['step'::text, 'meet'::text])));
alter table follow_ups add constraint follow_ups_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])));
alter table follow_ups add constraint follow_ups_named_by FOREIGN KEY (workspace_id, named_by) REFERENCES people(workspace_id, id) ON DELETE SET NULL (named_by);
alter table follow_ups add constraint follow_ups_person FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table follow_ups add constraint follow_ups_talk FOREIGN KEY (workspace_id, one_to_one_id) REFERENCES one_to_ones(workspace_id, id) ON DELETE SET NULL (one_to_one_id);
alter table follow_ups add constraint follow_ups_pkey PRIMARY KEY (workspace_id, id);
alter table import_changes add constraint import_changes_kind_check CHECK ((kind = ANY (ARRAY['people'::text, 'organisations'::text, 'workplaces'::text, 'affiliations'::text, 'connections'::text])));
alter table import_changes add constraint import_changes_import FOREIGN KEY (workspace_id, import_id) REFERENCES imports(workspace_id, id) ON DELETE CASCADE;
alter table import_changes add constraint import_changes_pkey PRIMARY KEY (workspace_id, import_id, kind, record_id);
alter table import_mappings add constraint import_mappings_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table import_mappings add constraint import_mappings_pkey PRIMARY KEY (workspace_id, kind, header);
alter table import_rows add constraint import_rows_decision_check CHECK ((decision = ANY (ARRAY['same'::text, 'new'::text, 'skip'::text])));
alter table import_rows add constraint import_rows_state_check CHECK ((state = ANY (ARRAY['new'::text, 'changes'::text, 'unchanged'::text, 'ask'::text, 'cannotRead'::text, 'skipped'::text])));
alter table import_rows add constraint import_rows_import FOREIGN KEY (workspace_id, import_id) REFERENCES imports(workspace_id, id) ON DELETE CASCADE;
alter table import_rows add constraint import_rows_pkey PRIMARY KEY (workspace_id, import_id, line);
alter table imports add constraint imports_kind_check CHECK ((kind = ANY (ARRAY['people'::text, 'organisations'::text, 'workplaces'::text, 'affiliations'::text, 'connections'::text])));
alter table imports add constraint imports_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'reading'::text, 'ready'::text, 'writing'::text, 'done'::text, 'undoing'::text, 'undone'::text, 'cancelled'::text, 'failed'::text])));
alter table imports add constraint imports_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table imports add constraint imports_pkey PRIMARY KEY (workspace_id, id);
alter table introduction_refusals add constraint introduction_refusals_of_something CHECK ((num_nonnulls(organisation_id, to_person_id) = 1));
alter table introduction_refusals add constraint introduction_refusals_special_check CHECK ((special = ANY (ARRAY['faith'::text, 'ethnicity'::text, 'politics'::text, 'health'::text])));
alter table introduction_refusals add constraint introduction_refusals_organisation FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations(workspace_id, id) ON DELETE CASCADE;
alter table introduction_refusals add constraint introduction_refusals_person FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table introduction_refusals add constraint introduction_refusals_to_person FOREIGN KEY (workspace_id, to_person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table introduction_refusals add constraint introduction_refusals_pkey PRIMARY KEY (workspace_id, id);
alter table introductions add constraint introductions_nudge_days_check CHECK (((nudge_days >= 0) AND (nudge_days <= 365)));
alter table introductions add constraint introductions_state_check CHECK ((state = ANY (ARRAY['suggested'::text, 'asked'::text, 'agreed'::text, 'briefed'::text, 'made'::text, 'met'::text, 'declined'::text, 'lapsed'::text])));
alter table introductions add constraint introductions_to_somewhere CHECK ((num_nonnulls(organisation_id, to_person_id) > 0));
alter table introductions add constraint introductions_organisation FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations(workspace_id, id) ON DELETE CASCADE;
alter table introductions add constraint introductions_person FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table introductions add constraint introductions_to_person FOREIGN KEY (workspace_id, to_person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table introductions add constraint introductions_pkey PRIMARY KEY (workspace_id, id);
alter table issues add constraint issues_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table issues add constraint issues_pkey PRIMARY KEY (workspace_id, id);
alter table issues add constraint issues_name UNIQUE (workspace_id, name_key);
alter table leadership_marks add constraint leadership_marks_mark_check CHECK ((mark = ANY (ARRAY['followers'::text, 'initiative'::text, 'respected'::text, 'kept_promise'::text, 'potential_leader'::text, 'team_member'::text])));
alter table leadership_marks add constraint leadership_marks_person FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table leadership_marks add constraint leadership_marks_talk FOREIGN KEY (workspace_id, one_to_one_id) REFERENCES one_to_ones(workspace_id, id) ON DELETE CASCADE;
alter table leadership_marks add constraint leadership_marks_pkey PRIMARY KEY (workspace_id, id);
alter table match_knowledge add constraint match_knowledge_kind_check CHECK ((kind = ANY (ARRAY['people'::text, 'organisations'::text])));
alter table match_knowledge add constraint match_knowledge_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table match_knowledge add constraint match_knowledge_pkey PRIMARY KEY (workspace_id, kind);
alter table match_searches add constraint match_searches_kind_check CHECK ((kind = ANY (ARRAY['people'::text, 'organisations'::text])));
alter table match_searches add constraint match_searches_state_check CHECK ((state = ANY (ARRAY['words'::text, 'pairs'::text, 'done'::text, 'cancelled'::text, 'failed'::text])));
alter table match_searches add constraint match_searches_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table match_searches add constraint match_searches_pkey PRIMARY KEY (workspace_id, id);
alter table match_thresholds add constraint match_thresholds_in_order CHECK (((ask > (0)::double precision) AND (ask < same) AND (same <= (1)::double precision)));
alter table match_thresholds add constraint match_thresholds_kind_check CHECK ((kind = ANY (ARRAY['people'::text, 'organisations'::text])));
alter table match_thresholds add constraint match_thresholds_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table match_thresholds add constraint match_thresholds_pkey PRIMARY KEY (workspace_id, kind);
alter table media_reaches add constraint media_reaches_someone CHECK ((num_nonnulls(organisation_id, community) = 1));
alter table media_reaches add constraint media_reaches_special_check CHECK ((special = ANY (ARRAY['faith'::text, 'ethnicity'::text, 'politics'::text, 'health'::text])));
alter table media_reaches add constraint media_reaches_words_guarded CHECK (((community IS NULL) OR (special IS NOT NULL)));
alter table media_reaches add constraint media_reaches_organisation FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations(workspace_id, id) ON DELETE CASCADE;
alter table media_reaches add constraint media_reaches_outlet FOREIGN KEY (workspace_id, outlet_id) REFERENCES organisations(workspace_id, id) ON DELETE CASCADE;
alter table media_reaches add constraint media_reaches_pkey PRIMARY KEY (workspace_id, id);
alter table one_to_one_concerns add constraint one_to_one_concerns_campaign_issue_check CHECK ((campaign_issue = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));
alter table one_to_one_concerns add constraint one_to_one_concerns_one CHECK (((issue_id IS NULL) <> (words IS NULL)));
alter table one_to_one_concerns add constraint one_to_one_concerns_issue FOREIGN KEY (workspace_id, issue_id) REFERENCES issues(workspace_id, id) ON DELETE CASCADE;
alter table one_to_one_concerns add constraint one_to_one_concerns_of FOREIGN KEY (workspace_id, one_to_one_id) REFERENCES one_to_ones(workspace_id, id) ON DELETE CASCADE;
alter table one_to_one_concerns add constraint one_to_one_concerns_pkey PRIMARY KEY (workspace_id, id);
alter table one_to_one_quotes add constraint one_to_one_quotes_consent_check CHECK ((consent = ANY (ARRAY['none'::text, 'anonymous'::text, 'named'::text])));
alter table one_to_one_quotes add constraint one_to_one_quotes_of FOREIGN KEY (workspace_id, one_to_one_id) REFERENCES one_to_ones(workspace_id, id) ON DELETE CASCADE;
alter table one_to_one_quotes add constraint one_to_one_quotes_pkey PRIMARY KEY (workspace_id, id);
alter table one_to_one_reflections add constraint one_to_one_reflections_shared CHECK ((current OR (NOT shared)));
alter table one_to_one_reflections add constraint one_to_one_reflections_of FOREIGN KEY (workspace_id, one_to_one_id) REFERENCES one_to_ones(workspace_id, id) ON DELETE CASCADE;
alter table one_to_one_reflections add constraint one_to_one_reflections_pkey PRIMARY KEY (workspace_id, id);
alter table one_to_one_versions add constraint one_to_one_versions_kind_check CHECK ((kind = ANY (ARRAY['earlier'::text, 'late'::text])));
alter table one_to_one_versions add constraint one_to_one_versions_of FOREIGN KEY (workspace_id, one_to_one_id) REFERENCES one_to_ones(workspace_id, id) ON DELETE CASCADE;
alter table one_to_one_versions add constraint one_to_one_versions_pkey PRIMARY KEY (workspace_id, id);
alter table one_to_ones add constraint one_to_ones_commitment_check CHECK (((commitment >= 1) AND (commitment <= 5)));
alter table one_to_ones add constraint one_to_ones_have_a_day CHECK (
CASE state
    WHEN 'planned'::text THEN (planned_for IS NOT NULL)
    WHEN 'met'::text THEN (met_on IS NOT NULL)
    ELSE true
END);
alter table one_to_ones add constraint one_to_ones_interest_check CHECK (((interest >= 1) AND (interest <= 5)));
alter table one_to_ones add constraint one_to_ones_joined_check CHECK ((joined = ANY (ARRAY['joined'::text, 'wants_to'::text, 'no'::text, 'unknown'::text])));
alter table one_to_ones add constraint one_to_ones_meeting_check CHECK ((meeting = ANY (ARRAY['face_to_face'::text, 'by_chance'::text, 'phone'::text, 'video'::text])));
alter table one_to_ones add constraint one_to_ones_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440)));
alter table one_to_ones add constraint one_to_ones_rhythm_days_check CHECK (((rhythm_days >= 0) AND (rhythm_days <= 1000)));
alter table one_to_ones add constraint one_to_ones_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'met'::text, 'called_off'::text])));
alter table one_to_ones add constraint one_to_ones_introduction FOREIGN KEY (workspace_id, introduction_id) REFERENCES introductions(workspace_id, id) ON DELETE SET NULL (introduction_id);
alter table one_to_ones add constraint one_to_ones_person FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table one_to_ones add constraint one_to_ones_pkey PRIMARY KEY (workspace_id, id);
alter table organisation_external_ids add constraint organisation_external_ids_organisation FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations(workspace_id, id) ON DELETE CASCADE;
alter table organisation_external_ids add constraint organisation_external_ids_pkey PRIMARY KEY (workspace_id, system, external_id);
alter table organisation_merges add constraint organisation_merges_kept FOREIGN KEY (workspace_id, kept_id) REFERENCES organisations(workspace_id, id) ON DELETE CASCADE;
alter table organisation_merges add constraint organisation_merges_pkey PRIMARY KEY (workspace_id, id);
alter table organisation_merges add constraint organisation_merges_once UNIQUE (workspace_id, merged_id);
alter table organisation_pairs add constraint organisation_pairs_in_order CHECK ((one_id < other_id));
alter table organisation_pairs add constraint organisation_pairs_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)));
alter table organisation_pairs add constraint organisation_pairs_state_check CHECK ((state = ANY (ARRAY['open'::text, 'later'::text, 'different'::text])));
alter table organisation_pairs add constraint organisation_pairs_one FOREIGN KEY (workspace_id, one_id) REFERENCES organisations(workspace_id, id) ON DELETE CASCADE;
alter table organisation_pairs add constraint organisation_pairs_other FOREIGN KEY (workspace_id, other_id) REFERENCES organisations(workspace_id, id) ON DELETE CASCADE;
alter table organisation_pairs add constraint organisation_pairs_pkey PRIMARY KEY (workspace_id, one_id, other_id);
alter table organisation_tokens add constraint organisation_tokens_organisation FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations(workspace_id, id) ON DELETE CASCADE;
alter table organisation_tokens add constraint organisation_tokens_pkey PRIMARY KEY (workspace_id, kind, token, organisation_id);
alter table organisations add constraint organisations_custom_check CHECK ((jsonb_typeof(custom) = 'object'::text));
alter table organisations add constraint organisations_interest_check CHECK (((interest >= 0) AND (interest <= 4)));
alter table organisations add constraint organisations_power_check CHECK (((power >= 0) AND (power <= 4)));
alter table organisations add constraint organisations_special_check CHECK ((special = ANY (ARRAY['faith'::text, 'ethnicity'::text, 'politics'::text, 'health'::text])));
alter table organisations add constraint organisations_stage_check CHECK ((stage = ANY (ARRAY['identified'::text, 'introduced'::text, 'met'::text, 'working_together'::text, 'ally'::text])));
alter table organisations add constraint organisations_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table organisations add constraint organisations_pkey PRIMARY KEY (workspace_id, id);
alter table organisers add constraint organisers_remind_check CHECK ((remind = ANY (ARRAY['never'::text, 'daily'::text, 'weekly'::text])));
alter table organisers add constraint organisers_remind_day_check CHECK (((remind_day >= 1) AND (remind_day <= 7)));
alter table organisers add constraint organisers_remind_hour_check CHECK (((remind_hour >= 0) AND (remind_hour <= 23)));
alter table organisers add constraint organisers_role_check CHECK ((role = ANY (ARRAY['region'::text, 'branch'::text, 'listener'::text, 'partner'::text, 'viewer'::text])));
alter table organisers add constraint organisers_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table organisers add constraint organisers_pkey PRIMARY KEY (workspace_id, id);
alter table organisers add constraint organisers_user UNIQUE (workspace_id, user_id);
alter table people add constraint people_birth_date_check CHECK (((birth_date >= '1880-01-01'::date) AND (birth_date <= '2100-12-31'::date)));
alter table people add constraint people_born_year_check CHECK (((born_year >= 1880) AND (born_year <= 2100)));
alter table people add constraint people_contact_consent_check CHECK ((contact_consent = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));
alter table people add constraint people_custom_check CHECK ((jsonb_typeof(custom) = 'object'::text));
alter table people add constraint people_kind_check CHECK ((kind = ANY (ARRAY['member'::text, 'activist'::text, 'non_member'::text, 'public'::text, 'community_leader'::text, 'decision_maker'::text])));
alter table people add constraint people_branch FOREIGN KEY (workspace_id, branch_id) REFERENCES branches(workspace_id, id);
alter table people add constraint people_workplace FOREIGN KEY (workspace_id, workplace_id) REFERENCES workplaces(workspace_id, id);
alter table people add constraint people_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table people add constraint people_pkey PRIMARY KEY (workspace_id, id);
alter table person_external_ids add constraint person_external_ids_person FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table person_external_ids add constraint person_external_ids_pkey PRIMARY KEY (workspace_id, system, external_id, person_id);
alter table person_merges add constraint person_merges_kept FOREIGN KEY (workspace_id, kept_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table person_merges add constraint person_merges_pkey PRIMARY KEY (workspace_id, id);
alter table person_merges add constraint person_merges_once UNIQUE (workspace_id, merged_id);
alter table person_pairs add constraint person_pairs_in_order CHECK ((one_id < other_id));
alter table person_pairs add constraint person_pairs_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)));
alter table person_pairs add constraint person_pairs_state_check CHECK ((state = ANY (ARRAY['open'::text, 'later'::text, 'different'::text])));
alter table person_pairs add constraint person_pairs_one FOREIGN KEY (workspace_id, one_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table person_pairs add constraint person_pairs_other FOREIGN KEY (workspace_id, other_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table person_pairs add constraint person_pairs_pkey PRIMARY KEY (workspace_id, one_id, other_id);
alter table person_tokens add constraint person_tokens_person FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table person_tokens add constraint person_tokens_pkey PRIMARY KEY (workspace_id, kind, token, sort_name, person_id);
alter table phone_calls add constraint phone_calls_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'no_answer'::text, 'wrong_number'::text, 'call_back'::text, 'do_not_call'::text])));
alter table phone_calls add constraint phone_calls_list FOREIGN KEY (workspace_id, list_id) REFERENCES phone_lists(workspace_id, id) ON DELETE CASCADE;
alter table phone_calls add constraint phone_calls_person FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table phone_calls add constraint phone_calls_pkey PRIMARY KEY (workspace_id, id);
alter table phone_lists add constraint phone_lists_pkey PRIMARY KEY (workspace_id, id);
alter table postcode_places add constraint postcode_places_set FOREIGN KEY (workspace_id, set_id) REFERENCES area_sets(workspace_id, id) ON DELETE CASCADE;
alter table postcode_places add constraint postcode_places_pkey PRIMARY KEY (workspace_id, postcode);
alter table saved_lists add constraint saved_lists_room_check CHECK ((room = ANY (ARRAY['people'::text, 'organisations'::text])));
alter table saved_lists add constraint saved_lists_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table saved_lists add constraint saved_lists_pkey PRIMARY KEY (workspace_id, id);
alter table sign_in.attempts add constraint attempts_pkey PRIMARY KEY (key);
alter table sign_in.challenges add constraint challenges_pkey PRIMARY KEY (id);
alter table sign_in.invitations add constraint invitations_role_check CHECK ((role = ANY (ARRAY['region'::text, 'branch'::text, 'listener'::text, 'partner'::text, 'viewer'::text])));
alter table sign_in.invitations add constraint invitations_pkey PRIMARY KEY (id);
alter table sign_in.invitations add constraint invitations_token UNIQUE (token_hash);
alter table sign_in.links add constraint links_user_id_fkey FOREIGN KEY (user_id) REFERENCES sign_in.users(id) ON DELETE CASCADE;
alter table sign_in.links add constraint links_pkey PRIMARY KEY (token_hash);
alter table sign_in.passkeys add constraint passkeys_user_id_fkey FOREIGN KEY (user_id) REFERENCES sign_in.users(id) ON DELETE CASCADE;
alter table sign_in.passkeys add constraint passkeys_pkey PRIMARY KEY (id);
alter table sign_in.password_resets add constraint password_resets_user_id_fkey FOREIGN KEY (user_id) REFERENCES sign_in.users(id) ON DELETE CASCADE;
alter table sign_in.password_resets add constraint password_resets_pkey PRIMARY KEY (user_id);
alter table sign_in.password_resets add constraint password_resets_token UNIQUE (token_hash);
alter table sign_in.sessions add constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES sign_in.users(id) ON DELETE CASCADE;
alter table sign_in.sessions add constraint sessions_pkey PRIMARY KEY (id);
alter table sign_in.sessions add constraint sessions_token UNIQUE (token_hash);
alter table sign_in.setup add constraint setup_pkey PRIMARY KEY (token_hash);
alter table sign_in.tokens add constraint tokens_role_check CHECK ((role = ANY (ARRAY['region'::text, 'branch'::text, 'listener'::text, 'partner'::text, 'viewer'::text])));
alter table sign_in.tokens add constraint tokens_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'write'::text])));
alter table sign_in.tokens add constraint tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES sign_in.users(id) ON DELETE CASCADE;
alter table sign_in.tokens add constraint tokens_pkey PRIMARY KEY (id);
alter table sign_in.tokens add constraint tokens_token UNIQUE (token_hash);
alter table sign_in.users add constraint users_pkey PRIMARY KEY (id);
alter table sign_in.users add constraint users_email UNIQUE (email_key);
alter table word_sounds add constraint word_sounds_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table word_sounds add constraint word_sounds_pkey PRIMARY KEY (workspace_id, sound, word);
alter table workplaces add constraint workplaces_head_count_check CHECK ((head_count >= 0));
alter table workplaces add constraint workplaces_branch FOREIGN KEY (workspace_id, branch_id) REFERENCES branches(workspace_id, id);
alter table workplaces add constraint workplaces_contractor FOREIGN KEY (workspace_id, contractor_id) REFERENCES organisations(workspace_id, id);
alter table workplaces add constraint workplaces_employer FOREIGN KEY (workspace_id, employer_id) REFERENCES organisations(workspace_id, id);
alter table workplaces add constraint workplaces_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table workplaces add constraint workplaces_pkey PRIMARY KEY (workspace_id, id);
alter table workspaces add constraint workspaces_pkey PRIMARY KEY (workspace_id);

-- indexes
CREATE INDEX affiliations_officers ON public.affiliations USING btree (workspace_id, organisation_id, strength DESC, person_id) WHERE (role = ANY (ARRAY['chair'::text, 'secretary'::text, 'treasurer'::text, 'officer'::text, 'governor'::text]));
CREATE INDEX affiliations_strongest ON public.affiliations USING btree (workspace_id, organisation_id, strength DESC, person_id);
CREATE INDEX allies_forms_of ON public.allies_forms USING btree (workspace_id, person_id);
CREATE INDEX audit_at ON public.audit USING btree (workspace_id, at DESC, id DESC);
CREATE INDEX audit_several ON public.audit USING btree (workspace_id, at DESC, id DESC) WHERE ((subject_id IS NULL) OR (subject_kind = 'phone_list'::text));
CREATE INDEX audit_subject ON public.audit USING btree (workspace_id, subject_id, at DESC);
CREATE INDEX connections_back ON public.connections USING btree (workspace_id, to_person_id, from_person_id);
CREATE INDEX follow_ups_mine ON public.follow_ups USING btree (workspace_id, owner_id, state, due_on);
CREATE INDEX follow_ups_named ON public.follow_ups USING btree (workspace_id, named_by);
CREATE INDEX follow_ups_of ON public.follow_ups USING btree (workspace_id, person_id);
CREATE INDEX follow_ups_talk_of ON public.follow_ups USING btree (workspace_id, one_to_one_id);
CREATE INDEX import_changes_of ON public.import_changes USING btree (workspace_id, record_id);
CREATE INDEX import_rows_state ON public.import_rows USING btree (workspace_id, import_id, state, line);
CREATE INDEX imports_at ON public.imports USING btree (workspace_id, created_at DESC, id DESC);
CREATE INDEX imports_under_way ON public.imports USING btree (workspace_id, state) WHERE (state = ANY (ARRAY['reading'::text, 'writing'::text, 'undoing'::text]));
CREATE INDEX introduction_refusals_into ON public.introduction_refusals USING btree (workspace_id, organisation_id);
CREATE INDEX introduction_refusals_of ON public.introduction_refusals USING btree (workspace_id, person_id);
CREATE INDEX introduction_refusals_to ON public.introduction_refusals USING btree (workspace_id, to_person_id);
CREATE INDEX introductions_into ON public.introductions USING btree (workspace_id, organisation_id);
CREATE INDEX introductions_mine ON public.introductions USING btree (workspace_id, asked_by, state);
CREATE INDEX introductions_of ON public.introductions USING btree (workspace_id, person_id);
CREATE INDEX introductions_to ON public.introductions USING btree (workspace_id, to_person_id);
CREATE INDEX leadership_marks_in ON public.leadership_marks USING btree (workspace_id, one_to_one_id);
CREATE INDEX leadership_marks_of ON public.leadership_marks USING btree (workspace_id, person_id);
CREATE INDEX media_reaches_into ON public.media_reaches USING btree (workspace_id, organisation_id);
CREATE INDEX media_reaches_of ON public.media_reaches USING btree (workspace_id, outlet_id);
CREATE INDEX one_to_one_concerns_in_order ON public.one_to_one_concerns USING btree (workspace_id, one_to_one_id, place);
CREATE INDEX one_to_one_concerns_issues ON public.one_to_one_concerns USING btree (workspace_id, issue_id);
CREATE INDEX one_to_one_quotes_in_order ON public.one_to_one_quotes USING btree (workspace_id, one_to_one_id, place);
CREATE INDEX one_to_one_reflections_all ON public.one_to_one_reflections USING btree (workspace_id, one_to_one_id, created_at);
CREATE UNIQUE INDEX one_to_one_reflections_current ON public.one_to_one_reflections USING btree (workspace_id, one_to_one_id) WHERE current;
CREATE INDEX one_to_one_versions_all ON public.one_to_one_versions USING btree (workspace_id, one_to_one_id, kept_at);
CREATE INDEX one_to_ones_by ON public.one_to_ones USING btree (workspace_id, recorded_by, state, met_on DESC);
CREATE INDEX one_to_ones_introduced ON public.one_to_ones USING btree (workspace_id, introduction_id);
CREATE INDEX one_to_ones_of ON public.one_to_ones USING btree (workspace_id, person_id, met_on DESC);
CREATE INDEX one_to_ones_when ON public.one_to_ones USING btree (workspace_id, state, met_on DESC, id DESC);
CREATE INDEX organisation_external_ids_of ON public.organisation_external_ids USING btree (workspace_id, organisation_id);
CREATE INDEX organisation_merges_of ON public.organisation_merges USING btree (workspace_id, kept_id, id);
CREATE INDEX organisation_pairs_back ON public.organisation_pairs USING btree (workspace_id, other_id);
CREATE INDEX organisation_pairs_waiting ON public.organisation_pairs USING btree (workspace_id, state, probability DESC, one_id, other_id);
CREATE INDEX organisation_tokens_of ON public.organisation_tokens USING btree (workspace_id, organisation_id);
CREATE INDEX organisations_name ON public.organisations USING btree (workspace_id, sort_name, id) WHERE (archived_at IS NULL);
CREATE INDEX organisations_outcode ON public.organisations USING btree (workspace_id, outcode);
CREATE INDEX organisations_touch ON public.organisations USING btree (workspace_id, touch_on);
CREATE INDEX people_branch_name ON public.people USING btree (workspace_id, branch_id, sort_name, id) WHERE (archived_at IS NULL);
CREATE INDEX people_name ON public.people USING btree (workspace_id, sort_name, id) WHERE (archived_at IS NULL);
CREATE INDEX people_visible_to ON public.people USING gin (visible_to);
CREATE INDEX people_workplace_of ON public.people USING btree (workspace_id, workplace_id);
CREATE INDEX person_external_ids_of ON public.person_external_ids USING btree (workspace_id, person_id);
CREATE INDEX person_merges_of ON public.person_merges USING btree (workspace_id, kept_id, id);
CREATE INDEX person_pairs_back ON public.person_pairs USING btree (workspace_id, other_id);
CREATE INDEX person_pairs_waiting ON public.person_pairs USING btree (workspace_id, state, probability DESC, one_id, other_id);
CREATE INDEX person_tokens_by_owner ON public.person_tokens USING btree (workspace_id, person_id, kind, token);
CREATE INDEX phone_calls_of_list ON public.phone_calls USING btree (workspace_id, list_id, place);
CREATE INDEX phone_calls_of_person ON public.phone_calls USING btree (workspace_id, person_id);
CREATE INDEX postcode_places_of ON public.postcode_places USING btree (workspace_id, set_id);
CREATE INDEX saved_lists_of ON public.saved_lists USING btree (workspace_id, organiser_id, room);
CREATE INDEX workplaces_branch_of ON public.workplaces USING btree (workspace_id, branch_id);
CREATE INDEX invitations_workspace ON sign_in.invitations USING btree (workspace_id);
CREATE INDEX links_user ON sign_in.links USING btree (user_id);
CREATE INDEX passkeys_user ON sign_in.passkeys USING btree (user_id);
CREATE INDEX sessions_user ON sign_in.sessions USING btree (user_id);
CREATE INDEX tokens_user ON sign_in.tokens USING btree (user_id);

-- row security
alter table affiliations enable row level security; -- forced
alter table allies_forms enable row level security; -- forced
alter table area_sets enable row level security; -- forced
alter table areas enable row level security; -- forced
alter table audit enable row level security; -- forced
alter table branches enable row level security; -- forced
alter table coalitions enable row level security; -- forced
alter table connections enable row level security; -- forced
alter table crowded_organisations enable row level security; -- forced
alter table custom_fields enable row level security; -- forced
alter table follow_ups enable row level security; -- forced
alter table import_changes enable row level security; -- forced
alter table import_mappings enable row level security; -- forced
alter table import_rows enable row level security; -- forced
alter table imports enable row level security; -- forced
alter table introduction_refusals enable row level security; -- forced
alter table introductions enable row level security; -- forced
alter table issues enable row level security; -- forced
alter table leadership_marks enable row level security; -- forced
alter table match_knowledge enable row level security; -- forced
alter table match_searches enable row level security; -- forced
alter table match_thresholds enable row level security; -- forced
alter table media_reaches enable row level security; -- forced
alter table one_to_one_concerns enable row level security; -- forced
alter table one_to_one_quotes enable row level security; -- forced
alter table one_to_one_reflections enable row level security; -- forced
alter table one_to_one_versions enable row level security; -- forced
alter table one_to_ones enable row level security; -- forced
alter table organisation_external_ids enable row level security; -- forced
alter table organisation_merges enable row level security; -- forced
alter table organisation_pairs enable row level security; -- forced
alter table organisation_tokens enable row level security; -- forced
alter table organisations enable row level security; -- forced
alter table organisers enable row level security; -- forced
alter table people enable row level security; -- forced
alter table person_external_ids enable row level security; -- forced
alter table person_merges enable row level security; -- forced
alter table person_pairs enable row level security; -- forced
alter table person_tokens enable row level security; -- forced
alter table phone_calls enable row level security; -- forced
alter table phone_lists enable row level security; -- forced
alter table postcode_places enable row level security; -- forced
alter table saved_lists enable row level security; -- forced
alter table word_sounds enable row level security; -- forced
alter table workplaces enable row level security; -- forced
alter table workspaces enable row level security; -- forced

-- policies
create policy branch on affiliations for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on affiliations for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on affiliations for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy viewer on affiliations for all to cg_viewer using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on allies_forms for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on allies_forms for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on allies_forms for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on area_sets for select to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on area_sets for select to cg_listener using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy partner on area_sets for select to cg_partner using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on area_sets for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on areas for select to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on areas for select to cg_listener using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy partner on areas for select to cg_partner using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on areas for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy accounts on audit for insert to cg_accounts with check true;
create policy branch on audit for insert to cg_branch with check ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (organiser_id = (current_setting('app.organiser'::text))::uuid));
create policy listener on audit for insert to cg_listener with check ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (organiser_id = (current_setting('app.organiser'::text))::uuid));
create policy partner on audit for insert to cg_partner with check ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (organiser_id = (current_setting('app.organiser'::text))::uuid));
create policy region on audit for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy viewer on audit for insert to cg_viewer with check ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (organiser_id = (current_setting('app.organiser'::text))::uuid));
create policy branch on branches for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on branches for all to cg_listener using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on branches for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy viewer on branches for all to cg_viewer using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on coalitions for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy partner on coalitions for all to cg_partner using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (id = ANY ((current_setting('app.scopes'::text))::uuid[])));
create policy region on coalitions for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on connections for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (from_visible_to && (current_setting('app.scopes'::text))::uuid[]) AND (to_visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on connections for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (from_visible_to && (current_setting('app.scopes'::text))::uuid[]) AND (to_visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on connections for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on crowded_organisations for select to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on crowded_organisations for select to cg_listener using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on crowded_organisations for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on custom_fields for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on custom_fields for all to cg_listener using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on custom_fields for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on follow_ups for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on follow_ups for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on follow_ups for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on import_changes for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (organiser_id = (current_setting('app.organiser'::text))::uuid));
create policy region on import_changes for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on import_mappings for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on import_mappings for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on import_rows for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (organiser_id = (current_setting('app.organiser'::text))::uuid));
create policy region on import_rows for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on imports for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (organiser_id = (current_setting('app.organiser'::text))::uuid));
create policy region on imports for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on introduction_refusals for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on introduction_refusals for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on introduction_refusals for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on introductions for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on introductions for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on introductions for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on issues for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on issues for all to cg_listener using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on issues for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on leadership_marks for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on leadership_marks for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on leadership_marks for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on match_knowledge for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on match_knowledge for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on match_searches for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on match_thresholds for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on match_thresholds for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on media_reaches for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on media_reaches for select to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (special IS NULL));
create policy region on media_reaches for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on one_to_one_concerns for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on one_to_one_concerns for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on one_to_one_concerns for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on one_to_one_quotes for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on one_to_one_quotes for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on one_to_one_quotes for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on one_to_one_reflections for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on one_to_one_reflections for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on one_to_one_reflections for all to cg_region using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && ARRAY[(current_setting('app.organiser'::text))::uuid, (current_setting('app.workspace'::text))::uuid]));
create policy branch on one_to_one_versions for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on one_to_one_versions for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on one_to_one_versions for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on one_to_ones for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on one_to_ones for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on one_to_ones for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on organisation_external_ids for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on organisation_external_ids for select to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (special IS NULL));
create policy listener_add on organisation_external_ids for insert to cg_listener with check (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy partner on organisation_external_ids for all to cg_partner using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on organisation_external_ids for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on organisation_merges for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on organisation_merges for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (special IS NULL));
create policy partner on organisation_merges for all to cg_partner using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on organisation_merges for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on organisation_pairs for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on organisation_pairs for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on organisation_tokens for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on organisation_tokens for select to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (special IS NULL));
create policy listener_add on organisation_tokens for insert to cg_listener with check (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy partner on organisation_tokens for all to cg_partner using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]) AND (kind = ANY ('{name,email,phone,tail}'::text[])));
create policy region on organisation_tokens for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on organisations for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on organisations for select to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (special IS NULL));
create policy listener_add on organisations for insert to cg_listener with check (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy partner on organisations for all to cg_partner using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on organisations for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy viewer on organisations for all to cg_viewer using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy accounts on organisers for all to cg_accounts using true;
create policy branch on organisers for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on organisers for all to cg_listener using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy partner on organisers for all to cg_partner using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (id = (current_setting('app.organiser'::text))::uuid));
create policy region on organisers for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy viewer on organisers for all to cg_viewer using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (id = (current_setting('app.organiser'::text))::uuid));
create policy branch on people for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on people for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy partner on people for all to cg_partner using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on people for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy viewer on people for all to cg_viewer using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on person_external_ids for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on person_external_ids for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on person_external_ids for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on person_merges for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on person_merges for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy partner on person_merges for all to cg_partner using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on person_merges for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on person_pairs for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (one_visible_to && (current_setting('app.scopes'::text))::uuid[]) AND (other_visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on person_pairs for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on person_tokens for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy listener on person_tokens for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy partner on person_tokens for all to cg_partner using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]) AND (kind = ANY ('{name,email,phone,tail}'::text[])));
create policy region on person_tokens for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on phone_calls for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on phone_calls for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on phone_lists for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (visible_to && (current_setting('app.scopes'::text))::uuid[]));
create policy region on phone_lists for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on postcode_places for select to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on postcode_places for select to cg_listener using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy partner on postcode_places for select to cg_partner using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on postcode_places for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on saved_lists for all to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (organiser_id = (current_setting('app.organiser'::text))::uuid));
create policy listener on saved_lists for all to cg_listener using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (organiser_id = (current_setting('app.organiser'::text))::uuid));
create policy partner on saved_lists for all to cg_partner using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (organiser_id = (current_setting('app.organiser'::text))::uuid));
create policy region on saved_lists for all to cg_region using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (organiser_id = (current_setting('app.organiser'::text))::uuid));
create policy branch on word_sounds for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on word_sounds for all to cg_listener using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy partner on word_sounds for all to cg_partner using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on word_sounds for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch on workplaces for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy branch_add on workplaces as restrictive for insert to cg_branch with check ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (branch_id = ANY ((current_setting('app.branches'::text))::uuid[])));
create policy branch_change on workplaces as restrictive for update to cg_branch using ((workspace_id = (current_setting('app.workspace'::text))::uuid) AND (branch_id = ANY ((current_setting('app.branches'::text))::uuid[])));
create policy listener on workplaces for all to cg_listener using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on workplaces for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy viewer on workplaces for all to cg_viewer using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy accounts on workspaces for select to cg_accounts using true;
create policy accounts_add on workspaces for insert to cg_accounts with check true;
create policy accounts_remove on workspaces for delete to cg_accounts using example;
create policy branch on workspaces for all to cg_branch using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy listener on workspaces for all to cg_listener using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy partner on workspaces for all to cg_partner using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy region on workspaces for all to cg_region using (workspace_id = (current_setting('app.workspace'::text))::uuid);
create policy viewer on workspaces for all to cg_viewer using (workspace_id = (current_setting('app.workspace'::text))::uuid);

-- grants
grant delete, insert, select, update on public.affiliations to cg_branch;
grant delete, insert, select, update on public.affiliations to cg_listener;
grant delete, insert, select, update on public.affiliations to cg_region;
grant select (strength, workspace_id) on public.affiliations to cg_viewer;
grant delete, insert, select, update on public.allies_forms to cg_branch;
grant insert, select on public.allies_forms to cg_listener;
grant delete, insert, select, update on public.allies_forms to cg_region;
grant select on public.area_sets to cg_branch;
grant select on public.area_sets to cg_listener;
grant select on public.area_sets to cg_partner;
grant delete, insert, select, update on public.area_sets to cg_region;
grant select on public.areas to cg_branch;
grant select on public.areas to cg_listener;
grant select on public.areas to cg_partner;
grant delete, insert, select, update on public.areas to cg_region;
grant insert on public.audit to cg_accounts;
grant insert on public.audit to cg_branch;
grant insert on public.audit to cg_listener;
grant insert on public.audit to cg_partner;
grant insert, select on public.audit to cg_region;
grant insert on public.audit to cg_viewer;
grant select on public.branches to cg_branch;
grant select on public.branches to cg_listener;
grant delete, insert, select, update on public.branches to cg_region;
grant select on public.branches to cg_viewer;
grant insert, select on public.coalitions to cg_branch;
grant select on public.coalitions to cg_partner;
grant delete, insert, select, update on public.coalitions to cg_region;
grant delete, insert, select, update on public.connections to cg_branch;
grant delete, insert, select, update on public.connections to cg_listener;
grant delete, insert, select, update on public.connections to cg_region;
grant select on public.crowded_organisations to cg_branch;
grant select on public.crowded_organisations to cg_listener;
grant delete, insert, select, update on public.crowded_organisations to cg_region;
grant insert, select on public.custom_fields to cg_branch;
grant update (choices) on public.custom_fields to cg_branch;
grant select on public.custom_fields to cg_listener;
grant delete, insert, select, update on public.custom_fields to cg_region;
grant delete, insert, select, update on public.follow_ups to cg_branch;
grant delete, insert, select, update on public.follow_ups to cg_listener;
grant delete, insert, select, update on public.follow_ups to cg_region;
grant delete, insert, select, update on public.import_changes to cg_branch;
grant delete, insert, select, update on public.import_changes to cg_region;
grant delete, insert, select, update on public.import_mappings to cg_branch;
grant delete, insert, select, update on public.import_mappings to cg_region;
grant delete, insert, select, update on public.import_rows to cg_branch;
grant delete, insert, select, update on public.import_rows to cg_region;
grant delete, insert, select, update on public.imports to cg_branch;
grant delete, insert, select, update on public.imports to cg_region;
grant delete, insert, select, update on public.introduction_refusals to cg_branch;
grant delete, insert, select, update on public.introduction_refusals to cg_listener;
grant delete, insert, select, update on public.introduction_refusals to cg_region;
grant delete, insert, select, update on public.introductions to cg_branch;
grant delete, insert, select, update on public.introductions to cg_listener;
grant delete, insert, select, update on public.introductions to cg_region;
grant insert, select on public.issues to cg_branch;
grant insert, select on public.issues to cg_listener;
grant insert, select, update on public.issues to cg_region;
grant delete, insert, select, update on public.leadership_marks to cg_branch;
grant delete, insert, select, update on public.leadership_marks to cg_listener;
grant delete, insert, select, update on public.leadership_marks to cg_region;
grant select on public.match_knowledge to cg_branch;
grant delete, insert, select, update on public.match_knowledge to cg_region;
grant delete, insert, select, update on public.match_searches to cg_region;
grant select on public.match_thresholds to cg_branch;
grant delete, insert, select, update on public.match_thresholds to cg_region;
grant delete, insert, select, update on public.media_reaches to cg_branch;
grant select on public.media_reaches to cg_listener;
grant delete, insert, select, update on public.media_reaches to cg_region;
grant delete, insert, select, update on public.one_to_one_concerns to cg_branch;
grant delete, insert, select, update on public.one_to_one_concerns to cg_listener;
grant delete, insert, select, update on public.one_to_one_concerns to cg_region;
grant delete, insert, select, update on public.one_to_one_quotes to cg_branch;
grant delete, insert, select, update on public.one_to_one_quotes to cg_listener;
grant delete, insert, select, update on public.one_to_one_quotes to cg_region;
grant delete, insert, select, update on public.one_to_one_reflections to cg_branch;
grant delete, insert, select, update on public.one_to_one_reflections to cg_listener;
grant delete, insert, select, update on public.one_to_one_reflections to cg_region;
grant delete, insert, select, update on public.one_to_one_versions to cg_branch;
grant delete, insert, select, update on public.one_to_one_versions to cg_listener;
grant delete, insert, select, update on public.one_to_one_versions to cg_region;
grant delete, insert, select, update on public.one_to_ones to cg_branch;
grant delete, insert, select, update on public.one_to_ones to cg_listener;
grant delete, insert, select, update on public.one_to_ones to cg_region;
grant delete, insert, select, update on public.organisation_external_ids to cg_branch;
grant insert, select on public.organisation_external_ids to cg_listener;
grant delete, insert, select, update on public.organisation_external_ids to cg_region;
grant select (created_at, id, kept_as, kept_id, merged_by, merged_id, merged_name, set_aside, special, visible_to, workspace_id) on public.organisation_merges to cg_branch;
grant update (special, visible_to) on public.organisation_merges to cg_branch;
grant select (kept_id, merged_id, special, visible_to, workspace_id) on public.organisation_merges to cg_listener;
grant select (kept_id, merged_id, special, visible_to, workspace_id) on public.organisation_merges to cg_partner;
grant delete, insert, select, update on public.organisation_merges to cg_region;
grant insert, select, update on public.organisation_pairs to cg_branch;
grant delete, insert, select, update on public.organisation_pairs to cg_region;
grant delete, insert, select, update on public.organisation_tokens to cg_branch;
grant insert, select on public.organisation_tokens to cg_listener;
grant select on public.organisation_tokens to cg_partner;
grant delete, insert, select, update on public.organisation_tokens to cg_region;
grant delete, insert, select, update on public.organisations to cg_branch;
grant insert, select on public.organisations to cg_listener;
grant select (about, addresses, archived_at, created_at, do_not_contact, emails, id, kinds, name, outcode, phones, postcode, sort_name, special, updated_at, version, website, workspace_id) on public.organisations to cg_partner;
grant delete, insert, select, update on public.organisations to cg_region;
grant select (archived_at, kinds, workspace_id) on public.organisations to cg_viewer;
grant insert, select, update on public.organisers to cg_accounts;
grant select (branch_ids, id, name, removed_at, role, workspace_id) on public.organisers to cg_branch;
grant select (id, name, removed_at, workspace_id) on public.organisers to cg_listener;
grant select (id, name, removed_at, workspace_id) on public.organisers to cg_partner;
grant select, update on public.organisers to cg_region;
grant select (id, name, removed_at, workspace_id) on public.organisers to cg_viewer;
grant delete, insert, select, update on public.people to cg_branch;
grant delete, insert, select, update on public.people to cg_listener;
grant select (archived_at, contact_consent, created_at, do_not_call, do_not_contact, do_not_mail, do_not_text, emails, family_name, given_name, id, name, outcode, phones, sort_name, updated_at, version, workspace_id) on public.people to cg_partner;
grant delete, insert, select, update on public.people to cg_region;
grant select (archived_at, branch_id, kind, workspace_id) on public.people to cg_viewer;
grant delete, insert, select, update on public.person_external_ids to cg_branch;
grant delete, insert, select, update on public.person_external_ids to cg_listener;
grant delete, insert, select, update on public.person_external_ids to cg_region;
grant select (created_at, homes, id, kept_as, kept_id, merged_by, merged_id, merged_name, set_aside, visible_to, workspace_id) on public.person_merges to cg_branch;
grant update (visible_to) on public.person_merges to cg_branch;
grant select (kept_id, merged_id, visible_to, workspace_id) on public.person_merges to cg_listener;
grant select (kept_id, merged_id, visible_to, workspace_id) on public.person_merges to cg_partner;
grant delete, insert, select, update on public.person_merges to cg_region;
grant insert, select, update on public.person_pairs to cg_branch;
grant delete, insert, select, update on public.person_pairs to cg_region;
grant delete, insert, select, update on public.person_tokens to cg_branch;
grant delete, insert, select, update on public.person_tokens to cg_listener;
grant select on public.person_tokens to cg_partner;
grant delete, insert, select, update on public.person_tokens to cg_region;
grant delete, insert, select, update on public.phone_calls to cg_branch;
grant delete, insert, select, update on public.phone_calls to cg_region;
grant delete, insert, select, update on public.phone_lists to cg_branch;
grant delete, insert, select, update on public.phone_lists to cg_region;
grant select on public.postcode_places to cg_branch;
grant select on public.postcode_places to cg_listener;
grant select on public.postcode_places to cg_partner;
grant delete, insert, select, update on public.postcode_places to cg_region;
grant delete, insert, select, update on public.saved_lists to cg_branch;
grant delete, insert, select, update on public.saved_lists to cg_listener;
grant delete, insert, select, update on public.saved_lists to cg_partner;
grant delete, insert, select, update on public.saved_lists to cg_region;
grant insert, select on public.word_sounds to cg_branch;
grant insert, select on public.word_sounds to cg_listener;
grant select on public.word_sounds to cg_partner;
grant delete, insert, select on public.word_sounds to cg_region;
grant insert, select, update on public.workplaces to cg_branch;
grant select on public.workplaces to cg_listener;
grant delete, insert, select, update on public.workplaces to cg_region;
grant select (archived_at, branch_id, head_count, id, workspace_id) on public.workplaces to cg_viewer;
grant delete, insert, select on public.workspaces to cg_accounts;
grant select on public.workspaces to cg_branch;
grant select on public.workspaces to cg_listener;
grant select on public.workspaces to cg_partner;
grant select on public.workspaces to cg_region;
grant update (name) on public.workspaces to cg_region;
grant select on public.workspaces to cg_viewer;
grant delete, insert, select, update on sign_in.attempts to cg_accounts;
grant delete, insert, select, update on sign_in.challenges to cg_accounts;
grant delete, insert, select, update on sign_in.invitations to cg_accounts;
grant delete, insert, select, update on sign_in.links to cg_accounts;
grant delete, insert, select, update on sign_in.passkeys to cg_accounts;
grant delete, insert, select, update on sign_in.password_resets to cg_accounts;
grant delete, insert, select, update on sign_in.sessions to cg_accounts;
grant delete, insert, select, update on sign_in.setup to cg_accounts;
grant delete, insert, select, update on sign_in.tokens to cg_accounts;
grant delete, insert, select, update on sign_in.users to cg_accounts;

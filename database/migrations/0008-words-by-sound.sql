-- Each word of a name once, under the codes of how it sounds. A misspelt search finds words here, then people and
-- organisations by those words under their own row policies: far smaller than codes for every person.
create table word_sounds (
  workspace_id uuid not null references workspaces on delete cascade,
  sound text collate "C" not null,
  word text collate "C" not null,
  primary key (workspace_id, sound, word)
);
alter table word_sounds enable row level security;
alter table word_sounds force row level security;
create policy region on word_sounds to cg_region using (workspace_id = current_setting('app.workspace')::uuid);
create policy branch on word_sounds to cg_branch using (workspace_id = current_setting('app.workspace')::uuid);
create policy listener on word_sounds to cg_listener using (workspace_id = current_setting('app.workspace')::uuid);
create policy partner on word_sounds to cg_partner using (workspace_id = current_setting('app.workspace')::uuid);
grant select, insert, delete on word_sounds to cg_region;
grant select, insert on word_sounds to cg_branch, cg_listener;
grant select on word_sounds to cg_partner;

-- Words carry the name their owner is sorted by, so the first page of a search is read off the index in order,
-- however many people a short beginning meets.
alter table person_tokens add column sort_name text collate "C";
update person_tokens t set sort_name = p.sort_name from people p
  where p.workspace_id = t.workspace_id and p.id = t.person_id;
alter table person_tokens alter column sort_name set not null;
alter table person_tokens drop constraint person_tokens_pkey;
alter table person_tokens add constraint person_tokens_pkey primary key (workspace_id, kind, token, sort_name, person_id);

-- A partner finds people and organisations by the words of what they may read: names, mail addresses and numbers. Our
-- tags and the keys of comparing are words too, and say what partners are not told ("steward").
drop policy partner on person_tokens;
create policy partner on person_tokens to cg_partner using (workspace_id = current_setting('app.workspace')::uuid and visible_to && current_setting('app.scopes')::uuid[] and kind = any ('{name,email,phone,tail}'::text[]));
drop policy partner on organisation_tokens;
create policy partner on organisation_tokens to cg_partner using (workspace_id = current_setting('app.workspace')::uuid and visible_to && current_setting('app.scopes')::uuid[] and kind = any ('{name,email,phone,tail}'::text[]));

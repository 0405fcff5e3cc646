-- Whether somebody found by one word also carries another is asked person by person, so each answer has to be one look into an
-- index: without the words in it, the planner read every bearer of the other word each time.

create index person_tokens_by_owner on person_tokens (workspace_id, person_id, kind, token);
drop index person_tokens_of;

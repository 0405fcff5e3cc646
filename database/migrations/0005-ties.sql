-- Who we know somewhere is asked strongest tie first, so an organisation of ten thousand costs no more than one of a
-- hundred. Officers are few and matter most: they are found even where many others have as strong a tie.

create index affiliations_strongest on affiliations (workspace_id, organisation_id, strength desc, person_id);
drop index affiliations_of_organisation;
create index affiliations_officers on affiliations (workspace_id, organisation_id, strength desc, person_id)
  where role in ('chair', 'secretary', 'treasurer', 'officer', 'governor');

-- The same allies form may arrive twice from a phone: told apart by what it said, which is not itself kept here.
alter table allies_forms add column content_hash text not null default '';

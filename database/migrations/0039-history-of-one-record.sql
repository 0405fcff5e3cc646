-- What was done with one record is asked for by its id, also where an act names many at once and where a list changed it.
create index audit_several on audit (workspace_id, at desc, id desc)
  where subject_id is null or subject_kind = 'phone_list';
create index import_changes_of on import_changes (workspace_id, record_id);

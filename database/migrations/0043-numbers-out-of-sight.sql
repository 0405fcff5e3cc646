-- Another system's number may stand on two people who are out of each other's branches' sight. Were it refused, or left
-- out, whoever tries numbers out would learn which of them belong to somebody hidden. Between people whom one organiser
-- sees, the service keeps it to one of them.
alter table person_external_ids drop constraint person_external_ids_pkey;
alter table person_external_ids add primary key (workspace_id, system, external_id, person_id);

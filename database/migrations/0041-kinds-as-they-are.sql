-- An organisation whose name tells another kind than is written down: somebody looked, and left it as it is.
alter table organisations add column kinds_settled boolean not null default false;

-- Publications 公示 of matters: which running process a notice is of, and until when it may not be withdrawn.
alter table notice add column instance_id uuid;
alter table notice add column bound_until timestamptz;
create index notice_instance on notice (tenant_id, instance_id);

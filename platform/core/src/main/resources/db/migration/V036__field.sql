-- The field sheet 现场工作单: what phones brought that had written it without a connection, by the phone's own id, so that
-- what is sent twice is done once; and when and where it was written.

create table field_entry (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  account_id uuid not null,
  person varchar(120) not null,
  matter_id uuid not null,
  number varchar(60) not null,
  task_id uuid,
  written_at timestamptz not null,
  received_at timestamptz not null,
  longitude double precision,
  latitude double precision,
  accuracy double precision,
  fixed_at timestamptz,
  primary key (tenant_id, id)
);
create index field_entry_matter on field_entry (tenant_id, matter_id, written_at);
alter table field_entry enable row level security;
alter table field_entry force row level security;
create policy of_tenant on field_entry
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table field_entry is 'tenant: what phones brought of what was written on the spot, each once, with time and position';

-- Alarms and faults go through the engine: what a matter came from, and how far it is in words that leave by the exchange.
-- A server of the version before knows nothing of it: it goes on with the matter, and the row stays behind until a step of
-- this version. What it opens itself is a case, which stands for the alarm as before.

create table matter_origin (
  tenant_id varchar(32) not null references tenant (id),
  matter_id uuid not null,
  origin varchar(12) not null check (origin in ('ALARM', 'ROUND', 'FINDING', 'HAND')),
  subject_id uuid not null,
  severity varchar(10) not null,
  about varchar(20) not null,
  state varchar(10) not null check (state in ('OPEN', 'HANDLED', 'CLOSED')),
  closed_at timestamptz,
  changed_at timestamptz not null,
  primary key (tenant_id, matter_id),
  foreign key (tenant_id, matter_id) references matter (tenant_id, id)
);
-- One matter of an alarm, a check and a finding, however often it is told.
create unique index matter_origin_subject on matter_origin (tenant_id, origin, subject_id);
create index matter_origin_changed on matter_origin (tenant_id, changed_at);
alter table matter_origin enable row level security;
alter table matter_origin force row level security;
create policy of_tenant on matter_origin
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table matter_origin is 'tenant: which alarm, check or finding a matter came from, and how far it is';

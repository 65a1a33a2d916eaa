-- By which doors opinions come in, what comes with them, and how those who sent them follow them without an account.

alter table matter drop constraint if exists matter_door_check;
alter table matter drop constraint if exists check_door;
alter table matter add constraint matter_by_door
  check (door in ('RESIDENT', 'COUNTER', 'HOTLINE', 'PATROL', 'PAPER', 'MESSAGE', 'OPEN311'));
alter table matter add column longitude double precision;
alter table matter add column latitude double precision;

create table matter_mark (
  mark varchar(64) primary key,
  tenant_id varchar(32) not null references tenant (id),
  matter_id uuid not null
);
comment on table matter_mark is 'platform: in which community a matter lies, by the digest of its number and code together';

create table matter_file (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  matter_id uuid not null,
  field varchar(60) not null,
  at timestamptz not null,
  media_type varchar(40) not null,
  sha256 varchar(64) not null,
  content bytea not null,
  primary key (tenant_id, matter_id, id)
);
alter table matter_file enable row level security;
alter table matter_file force row level security;
create policy of_tenant on matter_file
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table matter_file is 'tenant: photographs, voice notes and scans of matters';

create table matter_appraisal (
  tenant_id varchar(32) not null references tenant (id),
  matter_id uuid not null,
  satisfaction varchar(8) not null check (satisfaction in ('GOOD', 'FAIR', 'POOR')),
  at timestamptz not null,
  primary key (tenant_id, matter_id)
);
alter table matter_appraisal enable row level security;
alter table matter_appraisal force row level security;
create policy of_tenant on matter_appraisal
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table matter_appraisal is 'tenant: how content people are with what became of their matters';

create table appointment (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  starts timestamptz not null,
  kind varchar(60) not null,
  item varchar(60),
  account_id uuid not null,
  person varchar(120) not null,
  phone varchar(40),
  booked_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (tenant_id, id)
);
create index appointment_starts on appointment (tenant_id, starts);
create index appointment_of on appointment (tenant_id, account_id, starts);
alter table appointment enable row level security;
alter table appointment force row level security;
create policy of_tenant on appointment
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table appointment is 'tenant: times at the counter that residents booked for a matter';
